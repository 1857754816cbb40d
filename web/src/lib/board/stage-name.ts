import type { Stage } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

/** What each stage is called. */
export const STAGE_NAMES: Readonly<Record<Stage, () => string>> = {
  before: m.stage_before,
  during: m.stage_during,
  after: m.stage_after,
}

export function stageName(stage: Stage): string {
  return STAGE_NAMES[stage]()
}
