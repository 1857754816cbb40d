import type { GetBlueprintReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

export async function getBlueprint(
  { access, storage }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<GetBlueprintReply> {
  const { blueprint, role, shows } = await access.require(principal, 'look', blueprintId)
  const { hidesStickies } = await storage.workshops.find(blueprintId)
  const { id, title, description, createdAt, updatedAt, deletedAt, epoch } = blueprint
  return { id, title, description, role, shows, hidesStickies, createdAt, updatedAt, deletedAt, epoch }
}
