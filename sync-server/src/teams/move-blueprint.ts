import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import type { TeamParts } from './team-parts.ts'

/** Those of the team before have it no more, unless it was shared with them; those of the other team have it. */
export async function moveBlueprint(
  { access, storage, rooms }: TeamParts,
  principal: Principal,
  { blueprintId, teamId }: { readonly blueprintId: string; readonly teamId: string },
): Promise<void> {
  const { blueprint } = await access.require(principal, 'move', blueprintId)
  await requireTeam(storage.teams, principal, 'takeBlueprint', blueprint.teamId)
  await requireTeam(storage.teams, principal, 'takeBlueprint', teamId)
  await rooms.changeAccess(blueprintId, () => storage.teams.moveBlueprint(blueprintId, teamId))
}
