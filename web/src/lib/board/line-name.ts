import type { LineKind } from '@sightline/blueprint/layout'
import { m } from '#lib/paraglide/messages.js'

const NAMES: Readonly<Record<LineKind, () => string>> = {
  interaction: m.line_interaction,
  visibility: m.line_visibility,
  internal: m.line_internal_interaction,
}

/** What a derived line is called. */
export function lineName(kind: LineKind): string {
  return NAMES[kind]()
}
