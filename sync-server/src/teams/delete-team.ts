import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { TeamParts } from './team-parts.ts'

/** Its blueprints go to the bin of whoever deletes it; everybody who has one open is put out. */
export async function deleteTeam(
  { storage, rooms, clock }: TeamParts,
  principal: Principal,
  { teamId, blueprints }: { readonly teamId: string; readonly blueprints: number },
): Promise<void> {
  await requireTeam(storage.teams, principal, 'manage', teamId)
  const removed = { teamId, personId: principal.person.id, blueprints, at: clock.now() }
  await rooms.closeBlueprints(await storage.teams.blueprintIds(teamId), async () => {
    if (!(await storage.teams.remove(removed))) throw new ApiError('teamNotEmpty')
  })
}
