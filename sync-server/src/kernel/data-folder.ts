import { mkdirSync } from 'node:fs'
import { StartError } from './start-error.ts'

/** Makes the folder that everything is kept in, readable by this user alone. */
export function createDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    throw new StartError(`Cannot create DATA_DIR ${folder} (${code})`, { cause })
  }
}
