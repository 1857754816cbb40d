import type { GrantableRole } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { refuseOwner } from './refuse-owner.ts'

export async function setMember(
  { access, storage, rooms, clock }: BlueprintParts,
  principal: Principal,
  { blueprintId, personId, role }: { blueprintId: string; personId: string; role: GrantableRole },
): Promise<void> {
  await access.require(principal, 'manageMembers', blueprintId)
  await refuseOwner(storage, blueprintId, personId)
  const member = { blueprintId, personId, role, at: clock.now() }
  const set = await rooms.changeAccess(blueprintId, () => storage.members.set(member))
  if (!set) throw new ApiError('notFound')
}
