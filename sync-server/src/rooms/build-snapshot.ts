import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { StoredDocument } from '../storage/update-log.ts'
import { applyStored } from './apply-stored.ts'

export type SnapshotParts = Pick<StoredDocument, 'snapshot' | 'updates'>

export interface BuiltSnapshot {
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
  readonly stateVector: Uint8Array
}

/** Bytes in, bytes out. Throws when what was encoded does not read back as the same document. */
export function buildSnapshot(parts: SnapshotParts): BuiltSnapshot {
  const doc = new Y.Doc({ gc: true })
  applyStored(doc, parts)
  const bytes = Y.encodeStateAsUpdate(doc)
  const again = new Y.Doc({ gc: true })
  Y.applyUpdate(again, bytes)
  if (describe(doc) !== describe(again)) throw new Error('the snapshot does not read back as the document')
  return {
    bytes,
    sha256: createHash('sha256').update(bytes).digest(),
    stateVector: Y.encodeStateVector(doc),
  }
}

/** The whole content and what is known of each client, as text. */
function describe(doc: Y.Doc): string {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
  const content = [...doc.share.keys()].sort().map((name) => [name, sortedEntries(doc.getMap(name).toJSON())])
  return JSON.stringify([clocks, content])
}

function sortedEntries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedEntries)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sortedEntries(entry)])
}
