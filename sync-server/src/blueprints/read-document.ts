import { showsEverything, withProjection, type Shows } from '@sightline/blueprint'
import * as Y from 'yjs'
import { AccessError } from '../auth/access.ts'
import { RoomClosedError } from '../rooms/room-work.ts'
import { applyStored } from '../rooms/apply-stored.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

export interface ShownDocument {
  readonly blueprintId: string
  readonly shows: Shows
}

/** Reads what is shown of the durable document, and nothing else of it. */
export function readShownDocument<Result>(
  parts: Pick<BlueprintParts, 'rooms' | 'storage'>,
  { blueprintId, shows }: ShownDocument,
  read: (doc: Y.Doc) => Result,
): Promise<Result> {
  if (showsEverything(shows)) return readDocument(parts, blueprintId, read)
  return readDocument(parts, blueprintId, (doc) => withProjection(doc, shows, read))
}

/** Reads the durable document: from the open room between two batches, or from the storage. */
export async function readDocument<Result>(
  { rooms, storage }: Pick<BlueprintParts, 'rooms' | 'storage'>,
  blueprintId: string,
  read: (doc: Y.Doc) => Result,
): Promise<Result> {
  const room = rooms.find(blueprintId)
  if (room !== undefined) {
    try {
      return await room.read(read)
    } catch (error) {
      if (!(error instanceof RoomClosedError)) throw error
    }
  }
  const stored = await storage.updateLog.load(blueprintId)
  if (stored === undefined) throw new AccessError('notFound')
  const doc = new Y.Doc({ gc: true })
  try {
    applyStored(doc, stored)
    return read(doc)
  } finally {
    doc.destroy()
  }
}
