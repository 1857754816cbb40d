import { createHash } from 'node:crypto'
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

  /** The ids of its images and files whose bytes are missing or are not what was stored. */
  damagedAssets(blueprintId: string): readonly string[] {
    if (!this.#hasAssets()) return []
    const rows = this.#db
      .prepare<[string], { id: string; byteCount: number; sha256: Uint8Array; bytes: Uint8Array | null }>(
        `SELECT id, byte_count AS byteCount, content_sha256 AS sha256, bytes
         FROM asset LEFT JOIN asset_content ON sha256 = content_sha256 WHERE blueprint_id = ? ORDER BY id`,
      )
      .iterate(blueprintId)
    const damaged: string[] = []
    for (const { id, byteCount, sha256, bytes } of rows) {
      const isIntact =
        bytes?.length === byteCount && createHash('sha256').update(bytes).digest().equals(sha256)
      if (!isIntact) damaged.push(id)
    }
    return damaged
  }

  /** A backup from before there were any has none. */
  #hasAssets(): boolean {
    return this.#db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'asset_content'").get() !== undefined
  }

  /** A consistent copy, also while the server writes. */
  async copyTo(file: string): Promise<void> {
    await this.#db.backup(file)
  }

  close(): void {
    this.#db.close()
  }
}
