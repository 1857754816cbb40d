import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'

/** What the use cases of teams need. */
export interface TeamParts extends BlueprintParts {
  readonly limits: {
    readonly members: number
    /** How many teams one person may belong to. */
    readonly perPerson: number
    readonly invitationKeepsMs: number
  }
}
