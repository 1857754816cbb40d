import { ApiError } from '../kernel/api-error.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/** For good, and only from the bin. */
export async function eraseBlueprint(
  { access, storage }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<void> {
  const { blueprint } = await access.require(principal, 'erase', blueprintId)
  if (blueprint.deletedAt === null) throw new ApiError('notInBin')
  await storage.blueprints.erase(blueprintId)
}
