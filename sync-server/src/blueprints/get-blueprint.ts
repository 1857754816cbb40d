import type { GetBlueprintReply } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

export async function getBlueprint(
  { access }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<GetBlueprintReply> {
  const { blueprint, role, shows } = await access.require(principal, 'look', blueprintId)
  const { id, title, description, createdAt, updatedAt, deletedAt, epoch } = blueprint
  return { id, title, description, role, shows, createdAt, updatedAt, deletedAt, epoch }
}
