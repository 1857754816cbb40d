import type { Team } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

const TEXTS: Record<Team['role'], () => string> = {
  owner: m.team_role_owner,
  editor: m.team_role_editor,
  commenter: m.team_role_commenter,
  viewer: m.team_role_viewer,
}

/** What a role in a team allows. */
export function teamRoleText(role: Team['role']): string {
  return TEXTS[role]()
}
