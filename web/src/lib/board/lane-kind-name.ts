import type { LaneKind } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

/** What each kind of lane is called. */
export const LANE_KIND_NAMES: Readonly<Record<LaneKind, () => string>> = {
  evidence: m.lane_kind_evidence,
  customer: m.lane_kind_customer,
  frontstage: m.lane_kind_frontstage,
  backstage: m.lane_kind_backstage,
  support: m.lane_kind_support,
  thinking: m.lane_kind_thinking,
  feeling: m.lane_kind_feeling,
  time: m.lane_kind_time,
  metric: m.lane_kind_metric,
  policy: m.lane_kind_policy,
  question: m.lane_kind_question,
  opportunity: m.lane_kind_opportunity,
  custom: m.lane_kind_custom,
}

export function laneKindName(kind: LaneKind): string {
  return LANE_KIND_NAMES[kind]()
}
