import type { LaneKind } from '@sightline/blueprint'

/** The token family of each kind of lane; kinds without one of their own borrow. */
const FAMILY: Readonly<Record<LaneKind, string>> = {
  evidence: 'evidence',
  customer: 'customer',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
  thinking: 'thinking',
  feeling: 'feeling',
  time: 'time',
  metric: 'time',
  policy: 'custom',
  question: 'thinking',
  opportunity: 'customer',
  custom: 'custom',
}

export type LaneColour = 'base' | 'tint' | 'edge' | 'ink'

/** The class that gives a card the colours of its lane. */
export function laneClass(kind: LaneKind | undefined): string {
  return `lane-${kind === undefined ? 'custom' : FAMILY[kind]}`
}

/** A colour of a lane as a CSS value. */
export function laneColour(kind: LaneKind | undefined, part: LaneColour = 'base'): string {
  const family = kind === undefined ? 'custom' : FAMILY[kind]
  return part === 'base' ? `var(--lane-${family})` : `var(--lane-${family}-${part})`
}
