import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../../kernel/start-error.ts'
import type { Sqlite } from './open-database.ts'

export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text. */
  readonly hash: string
}

interface AppliedRow {
  readonly name: string
  readonly hash: string
}

/** The files of the folder, in order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Applies what is missing, each in a transaction of its own. Throws a StartError on a newer database. */
export function migrate(db: Sqlite, migrations: readonly Migration[], at: number): void {
  db.exec(
    'CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  )
  const applied = db.prepare<[], AppliedRow>('SELECT name, hash FROM migration ORDER BY name').all()
  checkApplied(applied, migrations)
  const insert = db.prepare('INSERT INTO migration (name, hash, applied_at) VALUES (?, ?, ?)')
  for (const migration of migrations.slice(applied.length)) {
    db.transaction(() => {
      db.exec(migration.sql)
      insert.run(migration.name, migration.hash, at)
    })()
  }
}

function checkApplied(applied: readonly AppliedRow[], migrations: readonly Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const known = migrations[index]
    if (known?.name !== row.name) {
      throw new StartError(
        `The database is of a newer version of Sightline (it has ${row.name}); start that version, or use another DATA_DIR`,
      )
    }
    if (known.hash !== row.hash) {
      throw new StartError(`The migration ${row.name} was changed after it was applied to this database`)
    }
  }
}
