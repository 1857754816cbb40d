import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { ShownIds } from '../blueprints/shown-ids.ts'
import type { Attempts } from '../kernel/attempts.ts'

/** What the use cases of comments need. */
export interface CommentParts extends BlueprintParts {
  readonly shown: ShownIds
  /** What each person has said of late. */
  readonly said: Attempts
}
