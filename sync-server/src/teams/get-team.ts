import type { GetTeamReply } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { requireTeam } from '../auth/team-access.ts'
import type { TeamMemberRow } from '../storage/team-store.ts'
import { listTeams } from './list-teams.ts'
import type { TeamParts } from './team-parts.ts'

export async function getTeam(
  { storage }: Pick<TeamParts, 'storage'>,
  principal: Principal,
  teamId: string,
): Promise<GetTeamReply> {
  await requireTeam(storage.teams, principal, 'look', teamId)
  const [teams, members] = await Promise.all([
    listTeams({ storage }, principal),
    storage.teams.members(teamId),
  ])
  const team = teams.find((each) => each.id === teamId)
  if (team === undefined) throw new AccessError('notFound')
  return { ...team, people: members.map(describeMember) }
}

function describeMember({ person, role, addedAt }: TeamMemberRow): GetTeamReply['people'][number] {
  const { id, name, email, colour } = person
  return { id, name, guest: email === null, colour, role, addedAt }
}
