import { roleOf } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { TeamParts } from './team-parts.ts'

/** It is another person's alone from now on; whoever hands it over stays an editor. */
export async function handOverBlueprint(
  { access, storage, rooms, clock }: TeamParts,
  principal: Principal,
  { blueprintId, personId }: { readonly blueprintId: string; readonly personId: string },
): Promise<void> {
  const { blueprint } = await access.require(principal, 'move', blueprintId)
  await requireTeam(storage.teams, principal, 'takeBlueprint', blueprint.teamId)
  const heir = (await storage.access.peopleOf(blueprintId)).find(({ person }) => person.id === personId)
  const hasRole = heir !== undefined && roleOf(heir, clock.now()) !== undefined
  if (!hasRole || personId === principal.person.id) throw new ApiError('notFound')
  if (heir.person.email === null) throw new ApiError('accountNeeded')
  const handOver = { blueprintId, from: principal.person.id, to: personId, at: clock.now() }
  await rooms.changeAccess(blueprintId, () => storage.teams.handOverBlueprint(handOver))
}
