import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import type { TeamParts } from './team-parts.ts'

export async function renameTeam(
  { storage }: TeamParts,
  principal: Principal,
  { teamId, name }: { readonly teamId: string; readonly name: string },
): Promise<void> {
  await requireTeam(storage.teams, principal, 'manage', teamId)
  await storage.teams.rename(teamId, name)
}
