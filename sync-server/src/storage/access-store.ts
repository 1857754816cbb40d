import type { Role, Shows } from '@sightline/blueprint'
import type { BlueprintRow } from './blueprint-store.ts'
import type { PersonRow } from './person-store.ts'

/** A share link that a person redeemed and that is not revoked. */
export interface GrantFact {
  readonly role: Role
  /** What the link's maker is today, by name or by the team; null once they are neither. */
  readonly makerRole: Role | null
  readonly shows: Shows
  /** Null: for good. */
  readonly expiresAt: number | null
}

/** The facts that a role follows from; auth/access.ts alone draws the conclusion. */
export interface StandingFacts {
  /** Given by name. */
  readonly memberRole: Role | null
  /** In the team that the blueprint belongs to. */
  readonly teamRole: Role | null
  readonly grants: readonly GrantFact[]
}

export interface Standing extends StandingFacts {
  readonly blueprint: BlueprintRow
}

export interface PersonStanding extends StandingFacts {
  readonly person: PersonRow
}

export interface ListedStanding extends Standing {
  readonly people: readonly PersonStanding[]
}

/** Who has what to do with which blueprint. Those in the bin are included. */
export interface AccessStore {
  standing(personId: string, blueprintId: string): Promise<Standing | undefined>
  standingsOf(personId: string): Promise<readonly ListedStanding[]>
  peopleOf(blueprintId: string): Promise<readonly PersonStanding[]>
}
