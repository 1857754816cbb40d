import { fileURLToPath } from 'node:url'
import * as Y from 'yjs'
import { buildSnapshot } from './build-snapshot.ts'
import { applyStored } from './apply-stored.ts'
import { logEntry, newBlueprint } from '../storage/contracts/fixtures.ts'
import type { LogEntry, NewSnapshot, StoredDocument } from '../storage/update-log.ts'
import { migrate, readMigrations } from '../storage/sqlite/migrate.ts'
import { openDatabase, type Sqlite } from '../storage/sqlite/open-database.ts'
import { createTables } from '../storage/sqlite/tables.ts'

export const blueprintId = 'b'

/** What the rows of the log hold, one update each, always the same: values set, replaced and deleted, and text. */
const UPDATES = updatesOf(40)

/** A database whose blueprint has so many rows in its log, and a snapshot of each generation. */
export function openEdited(file: string, rows: number): Sqlite {
  const db = openDatabase(file)
  migrate(db, readMigrations(fileURLToPath(new URL('../../../migrations', import.meta.url))), 1)
  const { people, blueprints, updateLog } = createTables(db)
  people.createGuest({ id: 'ana', name: 'Ana', teamId: 'team-ana', createdAt: 1 })
  blueprints.create({ ...newBlueprint(blueprintId, 'ana'), update: UPDATES[0] ?? new Uint8Array() })
  for (let seq = 2; seq <= rows; seq++) updateLog.append(entryOf(seq))
  for (const seq of [Math.floor(rows / 3), Math.floor((2 * rows) / 3)]) {
    updateLog.saveSnapshot(snapshotOf({ seq, snapshot: undefined, updates: UPDATES.slice(0, seq) }))
  }
  return db
}

export function entryOf(seq: number): LogEntry {
  return logEntry(blueprintId, seq, { bytes: UPDATES[seq - 1] ?? new Uint8Array() })
}

/** As compaction makes it. */
export function snapshotOf(stored: Pick<StoredDocument, 'seq' | 'snapshot' | 'updates'>): NewSnapshot {
  return { blueprintId, seq: stored.seq, at: 1, ...buildSnapshot(stored) }
}

/** The document that every row up to `seq` makes, read without any snapshot. */
export function referenceAt(seq: number): unknown {
  return contentOf({ snapshot: undefined, updates: UPDATES.slice(0, seq) })
}

export function contentOf(stored: Pick<StoredDocument, 'snapshot' | 'updates'> | undefined): unknown {
  const doc = new Y.Doc()
  if (stored !== undefined) applyStored(doc, stored)
  const { pendingStructs, pendingDs } = doc.store
  const maps = ['meta', 'cards'].map((name) => doc.getMap(name).toJSON())
  return {
    maps,
    pending: [pendingStructs, pendingDs],
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))],
  }
}

function updatesOf(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 1
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const cards = doc.getMap<Y.Map<unknown>>('cards')
  for (let edit = 0; edit < count; edit++) {
    doc.transact(() => {
      doc.getMap('meta').set('title', `title ${edit}`)
      cards.set(`c${edit}`, new Y.Map([['title', new Y.Text(`card ${edit}`)]]))
      if (edit % 3 === 2) cards.delete(`c${edit - 2}`)
    })
  }
  return updates
}
