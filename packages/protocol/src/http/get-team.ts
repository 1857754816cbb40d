import type { Team, TeamMember } from './team.ts'

/** `GET /api/teams/:id`; 404 unless one belongs to it. */
export interface GetTeamReply extends Team {
  /** The owners first. */
  readonly people: readonly TeamMember[]
}
