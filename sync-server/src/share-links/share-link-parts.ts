import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import type { ExpiryWatch } from './expiry-watch.ts'

/** What the use cases of share links need. */
export interface ShareLinkParts extends BlueprintParts {
  readonly expiries: ExpiryWatch
}
