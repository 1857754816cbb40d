import type { Team } from './team.ts'

/** `GET /api/teams`: those that the person belongs to, the own one first. */
export interface ListTeamsReply {
  readonly teams: readonly Team[]
}
