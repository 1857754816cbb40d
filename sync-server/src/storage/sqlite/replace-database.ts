import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'

/**
 * Makes sure that nobody has the database open, and brings everything of it into its one file: leaving write-ahead
 * mode takes a lock that any other connection denies.
 */
export function takeAlone(file: string): 'alone' | 'inUse' | 'unreadable' {
  const db = new Database(file, { timeout: 0 })
  try {
    return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete' ? 'alone' : 'inUse'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (/^SQLITE_(BUSY|LOCKED)/u.test(code)) return 'inUse'
    if (/^SQLITE_(NOTADB|CORRUPT)/u.test(code)) return 'unreadable'
    throw error
  } finally {
    db.close()
  }
}

/** What a history that cannot be read any more may have been ahead of its backup. */
const unknownLead = 1000

/** Raises the epoch of every blueprint above what either history had, so that their clients start empty. */
export function raiseEpochs(file: string, former: ReadonlyMap<string, number> | undefined): void {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
    const raise = db.prepare('UPDATE blueprint SET epoch = max(epoch + ?, ?) + 1 WHERE id = ?')
    const ids = db.prepare<[], { id: string }>('SELECT id FROM blueprint').all()
    const lead = former === undefined ? unknownLead : 0
    db.transaction(() => {
      for (const { id } of ids) raise.run(lead, former?.get(id) ?? 0, id)
    })()
  } finally {
    db.close()
  }
}

/** What the engine keeps beside a database. Left behind, it would be taken for that of whatever is there next. */
const SIDE_FILES = ['-journal', '-wal', '-shm'] as const

/** Removes a database that is of no use any more, or was never finished, with everything that belongs to it. */
export function removeDatabase(file: string): void {
  for (const suffix of [...SIDE_FILES, '']) rmSync(`${file}${suffix}`, { force: true })
}

/** Puts `next` in the place of `file` in one step; the old one stays under the name `aside`. */
export function swapIn(next: string, file: string, aside: string): void {
  if (existsSync(file)) linkSync(file, aside)
  // Only of a database that could not be read: they must not be taken for those of the next one.
  for (const suffix of SIDE_FILES) {
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`)
  }
  renameSync(next, file)
}
