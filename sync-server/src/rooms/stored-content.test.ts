import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { StoredDocument } from '../storage/update-log.ts'
import { buildSnapshot } from './build-snapshot.ts'
import { StoredContent } from './stored-content.ts'

/** Two people edit one after the other; what each edit adds, and what the document's state vector is at the end. */
function history(): { readonly updates: readonly Uint8Array[]; readonly stateVector: Uint8Array } {
  const updates: Uint8Array[] = []
  const docs = [new Y.Doc(), new Y.Doc()]
  for (const [index, doc] of docs.entries()) {
    doc.clientID = 100 + index
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'peer') updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'peer')
    })
  }
  for (let edit = 0; edit < 6; edit++) docs[edit % 2]?.getMap('meta').set('title', `edit ${edit}`)
  return { updates, stateVector: Y.encodeStateVector(docs[0] ?? new Y.Doc()) }
}

function stored(updates: readonly Uint8Array[], rowsInSnapshot: number): StoredDocument {
  const snapshot = buildSnapshot({ snapshot: undefined, updates: updates.slice(0, rowsInSnapshot) })
  const tail = updates.slice(rowsInSnapshot)
  return {
    epoch: 1,
    schemaVersion: 1,
    seq: updates.length,
    snapshot: { ...snapshot, seq: rowsInSnapshot },
    updates: tail,
    owners: [],
    damage: 'none',
  }
}

test.each([6, 5, 3])(
  'stored content: the state vector of a snapshot of %i rows and the rest is the document’s',
  (rowsInSnapshot) => {
    const { updates, stateVector } = history()
    const content = new StoredContent(stored(updates, rowsInSnapshot))
    expect(Y.decodeStateVector(content.stateVector())).toEqual(Y.decodeStateVector(stateVector))
  },
)

test('stored content: a snapshot without a state vector is read for it', () => {
  const { updates, stateVector } = history()
  const whole = stored(updates, 6)
  const content = new StoredContent({
    ...whole,
    snapshot: whole.snapshot && { ...whole.snapshot, stateVector: undefined },
  })
  expect(Y.decodeStateVector(content.stateVector())).toEqual(Y.decodeStateVector(stateVector))
})
