import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import * as Y from 'yjs'
import { readStoredDocument } from './stored-document.ts'

/** The document as the file holds it, without asking the server. */
export function storedDocumentHash(file: string, blueprintId: string): string {
  const stored = readStoredDocument(file, blueprintId)
  return createHash('sha256').update(Y.encodeStateAsUpdate(stored)).digest('hex')
}

/** Written without being asked: snapshots of the log, and whether anything can be written at all. */
const BY_ITSELF: ReadonlySet<string> = new Set(['update_log', 'snapshot', 'probe'])

/** When and with what somebody was last seen is noted with any request of theirs. */
function withoutSightings(column: string, value: unknown): unknown {
  return column === 'seen_at' || column === 'user_agent' ? undefined : value
}

/** The document, and every row of every table that a request could change. */
export function storedHash(file: string, blueprintId: string): string {
  const hash = createHash('sha256').update(storedDocumentHash(file, blueprintId))
  const db = new Database(file, { readonly: true })
  try {
    const tables = db
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
    for (const { name } of tables) {
      if (!BY_ITSELF.has(name))
        hash.update(JSON.stringify([name, db.prepare(`SELECT * FROM "${name}"`).all()], withoutSightings))
    }
  } finally {
    db.close()
  }
  return hash.digest('hex')
}
