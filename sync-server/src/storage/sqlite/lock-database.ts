import Database from 'better-sqlite3'
import { StartError } from '../../kernel/start-error.ts'

/**
 * Keeps others from the database for as long as this process lives: a lock of the operating system, so a crash
 * gives it back. It is held on a file of its own, for others may look at the database meanwhile. Returns how to give
 * it back, or undefined when somebody else has it.
 */
export function lockDatabase(file: string): (() => void) | undefined {
  let lock: Database.Database | undefined
  try {
    lock = new Database(`${file}.lock`, { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return undefined
    throw new StartError(`Cannot lock ${file} (${code})`, { cause: error })
  }
  return () => void lock.close()
}
