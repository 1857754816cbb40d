import Database from 'better-sqlite3'
import type { StoredDocument } from '../update-log.ts'
import type { Sqlite } from './open-database.ts'
import { readHistory, type StoredHistory } from './stored-history.ts'
import { generations, updateLog } from './update-log.ts'

/** A database that is looked at and never written, also beside a running server. */
export class DatabaseFile {
  readonly #db: Sqlite

  /** Throws when there is no such file, or when it is no database. */
  constructor(file: string) {
    this.#db = new Database(file, { readonly: true, fileMustExist: true })
  }

  /** What the engine itself finds wrong, a line each. */
  engineProblems(): readonly string[] {
    const integrity = this.#db.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
    const foreignKeys = this.#db.pragma('foreign_key_check') as readonly { readonly table: string }[]
    return [
      ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...foreignKeys.map(({ table }) => `a row of ${table} refers to one that does not exist`),
    ]
  }

  blueprintIds(): readonly string[] {
    const rows = this.#db.prepare<[], { id: string }>('SELECT id FROM blueprint ORDER BY id').all()
    return rows.map(({ id }) => id)
  }

  epochs(): ReadonlyMap<string, number> {
    const rows = this.#db.prepare<[], { id: string; epoch: number }>('SELECT id, epoch FROM blueprint').all()
    return new Map(rows.map(({ id, epoch }) => [id, epoch]))
  }

  /** As the server would load it; throws a StorageError when nothing of it is left. */
  load(blueprintId: string): StoredDocument | undefined {
    return updateLog(this.#db).load(blueprintId)
  }

  /** Everything that is stored of it, damaged or not. */
  history(blueprintId: string): StoredHistory {
    return readHistory(this.#db, blueprintId)
  }

  /** The seqs of the snapshots, of either generation, that fail their hash. */
  damagedSnapshots(blueprintId: string): readonly number[] {
    const { snapshots } = this.history(blueprintId)
    return snapshots.filter(({ isIntact }) => !isIntact).map(({ seq }) => seq)
  }

  /** The first row of the log, of those that have to be there, that is missing or fails its check. */
  firstDamagedRow(blueprintId: string): number | undefined {
    const { seq, snapshots, rows } = this.history(blueprintId)
    // The log goes back to the older of two snapshots; as long as there is one, to its beginning.
    let next = (snapshots.length < generations ? 0 : (snapshots[0]?.seq ?? 0)) + 1
    for (const row of rows) {
      if (row.seq !== next || !row.isIntact) return next
      next++
    }
    return next <= seq ? next : undefined
  }

  /** A consistent copy, also while the server writes. */
  async copyTo(file: string): Promise<void> {
    await this.#db.backup(file)
  }

  close(): void {
    this.#db.close()
  }
}
