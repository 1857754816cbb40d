import { readMeta } from '@sightline/blueprint'
import * as Y from 'yjs'
import { newId } from '../kernel/ids.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/**
 * Writes a whole document once, at its creation, as the first row of its log; returns the new id. `copyOf` is the
 * blueprint whose assets it gets.
 */
export async function storeNewBlueprint(
  { storage, clock }: Pick<BlueprintParts, 'storage' | 'clock'>,
  ownerId: string,
  write: (doc: Y.Doc, id: string) => void,
  copyOf?: string,
): Promise<string> {
  const doc = new Y.Doc({ gc: true })
  const id = newId()
  write(doc, id)
  const { title, description, schemaVersion } = readMeta(doc)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  const createdAt = clock.now()
  await storage.blueprints.create({
    id,
    ownerId,
    title,
    description,
    schemaVersion,
    update,
    createdAt,
    copyOf,
  })
  return id
}
