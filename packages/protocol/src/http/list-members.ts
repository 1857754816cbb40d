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
}

/** `GET /api/blueprints/:id/members` */
export interface ListMembersReply {
  readonly members: readonly Member[]
}
