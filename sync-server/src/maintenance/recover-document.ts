import { readMeta } from '@sightline/blueprint'
import * as Y from 'yjs'
import { buildSnapshot, type BuiltSnapshot, type SnapshotParts } from '../rooms/build-snapshot.ts'
import { applyStored } from '../rooms/apply-stored.ts'
import type { StoredHistory, StoredRow, StoredSnapshot } from '../storage/sqlite/stored-history.ts'

export interface RecoveredDocument extends BuiltSnapshot {
  readonly title: string
  readonly description: string
  /** The rows that are missing, fail their check, or build on such a one. */
  readonly lostSeqs: readonly number[]
}

/**
 * The most that intact bytes give: the newest intact snapshot and every row after it that can be applied whole. A
 * row that builds on a lost one is lost too, since half of an edit may delete what the other half would have put in
 * its place (T-27). Undefined when nothing is left.
 */
export function recoverDocument({ seq, snapshots, rows }: StoredHistory): RecoveredDocument | undefined {
  const base = snapshots
    .toReversed()
    .find((snapshot) => snapshot.isIntact && reads({ snapshot, updates: [] }))
  const { applied, doc } = applyWhole(base, rows)
  if (base === undefined && applied.size === 0) return undefined
  const updates = rows.filter((row) => applied.has(row.seq)).map((row) => row.bytes)
  const { title, description } = readMeta(doc)
  const lostSeqs = between(base?.seq ?? 0, seq).filter((each) => !applied.has(each))
  return { ...buildSnapshot({ snapshot: base, updates }), title, description, lostSeqs }
}

function applyWhole(base: StoredSnapshot | undefined, rows: readonly StoredRow[]) {
  const applied = new Set<number>()
  const updates: Uint8Array[] = []
  let doc = build({ snapshot: base, updates })
  for (const row of rows) {
    if (!row.isIntact || row.seq <= (base?.seq ?? 0)) continue
    if (fits(doc, row.bytes)) {
      applied.add(row.seq)
      updates.push(row.bytes)
    } else doc = build({ snapshot: base, updates })
  }
  return { applied, doc }
}

/** False leaves the document unusable. */
function fits(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    return doc.store.pendingStructs === null && doc.store.pendingDs === null
  } catch {
    return false
  }
}

function reads(parts: SnapshotParts): boolean {
  try {
    const { pendingStructs, pendingDs } = build(parts).store
    return pendingStructs === null && pendingDs === null
  } catch {
    return false
  }
}

function build(parts: SnapshotParts): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  applyStored(doc, parts)
  return doc
}

function between(after: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - after) }, (_, index) => after + index + 1)
}
