import { editMeta } from '@sightline/blueprint'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

export interface BlueprintChanges {
  readonly title?: string
  readonly description?: string
}

/** The document owns title and description, so this is an edit like any other, through the room. */
export async function editBlueprint(
  { access, rooms }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
  changes: BlueprintChanges,
): Promise<void> {
  const check = () => access.require(principal, 'edit', blueprintId)
  await check()
  await rooms.open(blueprintId).write(principal.person.id, (doc) => editMeta(doc, changes), check)
}
