import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { ShownIds } from '../blueprints/shown-ids.ts'

/** What the use cases of workshops need. */
export interface WorkshopParts extends BlueprintParts {
  readonly shown: ShownIds
}
