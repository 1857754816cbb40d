import type { Role } from '@sightline/blueprint'
import type { PersonColour } from './person.ts'

/** A team as one of its members sees it. */
export interface Team {
  readonly id: string
  readonly name: string
  /** The one that a person has alone; it keeps its name and takes nobody in. */
  readonly personal: boolean
  readonly role: Role
  readonly members: number
  /** Those in the bin are not counted. */
  readonly blueprints: number
}

export interface TeamMember {
  readonly id: string
  readonly name: string
  readonly guest: boolean
  readonly colour: PersonColour
  readonly role: Role
  readonly addedAt: number
}
