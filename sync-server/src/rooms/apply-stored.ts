import * as Y from 'yjs'
import type { StoredDocument } from '../storage/update-log.ts'

/** In one transaction: merging a long log first would be a hundred times slower. */
export function applyStored(doc: Y.Doc, stored: Pick<StoredDocument, 'snapshot' | 'updates'>): void {
  doc.transact(() => {
    if (stored.snapshot !== undefined) Y.applyUpdate(doc, stored.snapshot.bytes)
    for (const update of stored.updates) Y.applyUpdate(doc, update)
  })
}
