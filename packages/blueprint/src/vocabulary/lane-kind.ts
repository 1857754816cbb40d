/** The rows of a blueprint, in the order in which a new one has them. */
export const LANE_KINDS = [
  'evidence',
  'customer',
  'frontstage',
  'backstage',
  'support',
  'thinking',
  'feeling',
  'time',
  'metric',
  'policy',
  'question',
  'opportunity',
  'custom',
] as const

export type LaneKind = (typeof LANE_KINDS)[number]
