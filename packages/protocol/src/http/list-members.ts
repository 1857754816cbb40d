import type { Role } from '@sightline/blueprint'
import type { PersonColour } from './person.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly guest: boolean
  readonly colour: PersonColour
  readonly role: Role
  /** Whether the role comes from a share link alone. */
  readonly byShareLink: boolean
  /** Whether the role is one that the team gives: nothing higher comes from elsewhere. */
  readonly byTeam: boolean
}

/** `GET /api/blueprints/:id/members` */
export interface ListMembersReply {
  readonly members: readonly Member[]
}
