import { ApiError } from '../kernel/api-error.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/** Out of the bin, with everyone's roles as they were. */
export async function restoreBlueprint(
  { access, storage }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<void> {
  await access.require(principal, 'restore', blueprintId)
  if (!(await storage.blueprints.restore(blueprintId))) throw new ApiError('notInBin')
}
