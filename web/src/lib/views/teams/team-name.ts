import type { Team } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

/** The team that somebody has alone is called after the person, which says little in a list. */
export function teamName(team: Pick<Team, 'name' | 'personal'>): string {
  return team.personal ? m.team_personal() : team.name
}
