import type { LaneKind } from '../vocabulary/lane-kind.ts'

/** The light values of the lane tokens, for pictures that stand alone. */
export const LANE_COLOURS: Readonly<Record<LaneKind, string>> = {
  evidence: '#687182',
  customer: '#2a8a62',
  frontstage: '#3372d6',
  backstage: '#7c52c8',
  support: '#b06a12',
  thinking: '#b3446c',
  feeling: '#4b6b88',
  time: '#0e7c86',
  metric: '#6d6a5f',
  policy: '#6d6a5f',
  question: '#6d6a5f',
  opportunity: '#6d6a5f',
  custom: '#6d6a5f',
}

/** The light value of the quiet text token, in which the derived lines are drawn. */
export const LINE_COLOUR = '#656c7a'
