import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sleep } from './wait.ts'

const made: string[] = []

/** A folder that is gone when the benchmark ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'))
  made.push(folder)
  return folder
}

export function copyFolder(from: string): string {
  const folder = makeFolder()
  cpSync(from, folder, { recursive: true })
  return folder
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** All that a server keeps, in bytes. */
export function folderBytes(folder: string): number {
  let bytes = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    if (stat?.isFile() === true) bytes += stat.size
  }
  return bytes
}

/** Resolves when nothing in it has changed for so long. */
export async function quiet(folder: string, quietMs: number): Promise<void> {
  let last = fingerprint(folder)
  let since = performance.now()
  while (performance.now() - since < quietMs) {
    await sleep(100)
    const now = fingerprint(folder)
    if (now === last) continue
    last = now
    since = performance.now()
  }
}

function fingerprint(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    return `${name} ${stat?.size ?? 0} ${stat?.mtimeMs ?? 0}`
  })
  return files.join('\n')
}
