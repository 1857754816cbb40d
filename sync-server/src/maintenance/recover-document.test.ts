import { writeTemplate } from '@sightline/blueprint/templates'
import { randomEdit, seededRandom, seedOfRun, sequentialIds, type SeededRandom } from '@sightline/testkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildSnapshot } from '../rooms/build-snapshot.ts'
import type { StoredHistory, StoredRow } from '../storage/sqlite/stored-history.ts'
import { recoverDocument } from './recover-document.ts'

const seed = seedOfRun(process.env['SEED'])
const writers = 3
const edits = 40

/** A starter, and rows by several people who see each other's edits now and then. */
function history(random: SeededRandom): StoredHistory {
  const newId = sequentialIds('n')
  const docs = Array.from({ length: writers }, () => new Y.Doc())
  const rows: StoredRow[] = []
  const keep = (bytes: Uint8Array): void => {
    rows.push({ seq: rows.length + 1, bytes, isIntact: true, writtenAt: 1 })
  }
  for (const doc of docs)
    doc.on('update', (bytes: Uint8Array, origin: unknown) => origin !== 'log' && keep(bytes))
  const [first] = docs
  first?.transact(() => writeTemplate(first, { template: 'blank', language: 'en', newId }))
  for (let edit = 0; edit < edits; edit++) {
    const doc = random.pick(docs)
    if (doc === undefined) continue
    if (edit < writers || random.next() < 0.4) for (const { bytes } of rows) Y.applyUpdate(doc, bytes, 'log')
    doc.transact(() => randomEdit(doc, random, newId))
  }
  return { seq: rows.length, epoch: 1, snapshots: [], rows }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Whether nothing that the update builds on is missing from the document, and whether it is in it already. */
function compare(
  bytes: Uint8Array,
  update: Uint8Array,
): { readonly stands: boolean; readonly held: boolean } {
  const doc = docOf([bytes])
  let changes = 0
  doc.on('update', () => changes++)
  Y.applyUpdate(doc, update)
  const stands = doc.store.pendingStructs === null && doc.store.pendingDs === null
  return { stands, held: stands && changes === 0 }
}

test(`recoverDocument: rows are lost at random, all that is before them and all that can stand without them is there, seed ${seed}`, () => {
  const random = seededRandom(seed)
  for (let run = 0; run < 30; run++) {
    const whole = history(random)
    const damaged = new Set(random.shuffle(whole.rows.slice(1)).slice(0, 1 + random.whole(3)))
    const rows = whole.rows.flatMap((row) =>
      damaged.has(row) ? (random.next() < 0.5 ? [] : [{ ...row, isIntact: false }]) : [row],
    )
    const recovered = recoverDocument({ ...whole, rows })
    if (recovered === undefined) throw new Error('the first row is intact')
    const kept = whole.rows.filter(({ seq }) => !recovered.lostSeqs.includes(seq))
    const firstLost = Math.min(...[...damaged].map(({ seq }) => seq))
    expect(recovered.lostSeqs[0]).toBe(firstLost)
    expect(kept.filter((row) => !compare(recovered.bytes, row.bytes).held)).toEqual([])
    for (const seq of recovered.lostSeqs) {
      const row = rows.find((each) => each.seq === seq && each.isIntact)
      // An intact row is given up only because it builds on one that is lost.
      if (row !== undefined) expect(compare(buildUpTo(kept, seq), row.bytes).stands).toBe(false)
    }
  }
})

function buildUpTo(kept: readonly StoredRow[], seq: number): Uint8Array {
  const before = kept.filter((row) => row.seq < seq).map((row) => row.bytes)
  return Y.encodeStateAsUpdate(docOf(before))
}

test(`recoverDocument: snapshots fail, the newest intact one and what follows it give the whole, seed ${seed}`, () => {
  const random = seededRandom(seed)
  const whole = history(random)
  const snapshotAt = (seq: number, isIntact: boolean) => ({
    seq,
    isIntact,
    bytes: buildSnapshot({ snapshot: undefined, updates: whole.rows.slice(0, seq).map((row) => row.bytes) })
      .bytes,
  })
  const rows = whole.rows.slice(5)
  const recovered = recoverDocument({
    ...whole,
    rows,
    snapshots: [snapshotAt(5, true), snapshotAt(9, false)],
  })
  expect(recovered?.lostSeqs).toEqual([])
  const bytes = recovered?.bytes ?? new Uint8Array()
  expect(whole.rows.filter((row) => !compare(bytes, row.bytes).held)).toEqual([])
  expect(
    recoverDocument({ ...whole, rows: [], snapshots: [snapshotAt(5, false), snapshotAt(9, false)] }),
  ).toBeUndefined()
})
