import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { refuseOwner } from './refuse-owner.ts'

/** By the owner, or by oneself. */
export async function removeMember(
  { access, storage, rooms }: BlueprintParts,
  principal: Principal,
  { blueprintId, personId }: { blueprintId: string; personId: string },
): Promise<void> {
  await access.require(principal, personId === principal.person.id ? 'leave' : 'manageMembers', blueprintId)
  await refuseOwner(storage, blueprintId, personId)
  const removed = await rooms.changeAccess(blueprintId, () => storage.members.remove(blueprintId, personId))
  if (!removed) throw new ApiError('notFound')
}
