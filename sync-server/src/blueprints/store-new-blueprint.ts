import { readMeta } from '@sightline/blueprint'
import * as Y from 'yjs'
import { newId } from '../kernel/ids.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

export interface NewBlueprintPlace {
  /** The blueprint whose assets it gets. */
  readonly copyOf?: string
  /** Undefined: the team that the owner has alone. */
  readonly teamId?: string | undefined
}

/** Writes a whole document once, at its creation, as the first row of its log; returns the new id. */
export async function storeNewBlueprint(
  { storage, clock }: Pick<BlueprintParts, 'storage' | 'clock'>,
  ownerId: string,
  write: (doc: Y.Doc, id: string) => void,
  place: NewBlueprintPlace = {},
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
    ...place,
  })
  return id
}
