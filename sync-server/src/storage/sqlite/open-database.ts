import Database from 'better-sqlite3'
import { StorageError } from '../storage-error.ts'

export type Sqlite = Database.Database
export type Statement = Database.Statement

const journalBytes = 64 * 1024 * 1024

/** Opens the file with everything that durability rests on, and checks that the engine took it. */
export function openDatabase(file: string): Sqlite {
  const db = new Database(file)
  keepFreePagesCountable(db)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  db.pragma(`journal_size_limit = ${journalBytes}`)
  db.pragma('trusted_schema = OFF')
  assertPragma(db, 'journal_mode', file === ':memory:' ? 'memory' : 'wal')
  assertPragma(db, 'synchronous', 2)
  assertPragma(db, 'foreign_keys', 1)
  return db
}

/** So that what is deleted can be given back bit by bit; a file from before has to be written anew for it, once. */
function keepFreePagesCountable(db: Sqlite): void {
  const incremental = 2
  if (db.pragma('auto_vacuum', { simple: true }) === incremental) return
  try {
    db.pragma('auto_vacuum = INCREMENTAL')
    db.exec('VACUUM')
  } catch {
    // A full disk has no room for a second copy; the next start tries again.
  }
}

/** The package makes WAL default to NORMAL, which loses what was acknowledged before a power cut. */
function assertPragma(db: Sqlite, name: string, wanted: unknown): void {
  const actual: unknown = db.pragma(name, { simple: true })
  if (actual !== wanted) throw new StorageError('down', `${name} is ${String(actual)}, not ${String(wanted)}`)
}
