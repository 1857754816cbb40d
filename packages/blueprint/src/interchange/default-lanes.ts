import type { SeedLane } from '../model/seed.ts'
import { LANE_KINDS } from '../vocabulary/lane-kind.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { Language } from '../vocabulary/language.ts'
import { LANE_NAMES } from './headings/lane-names.ts'

const DEFAULT_KINDS: readonly LaneKind[] = ['evidence', 'customer', 'frontstage', 'backstage', 'support']

/** The lanes of an import, with those that every board starts with, in the usual order. */
export function withDefaultLanes(lanes: readonly SeedLane[], language: Language): SeedLane[] {
  const kinds = new Set(lanes.map((lane) => lane.kind))
  const missing = DEFAULT_KINDS.filter((kind) => !kinds.has(kind)).map((kind) => ({
    key: `default ${kind}`,
    kind,
    title: LANE_NAMES[language][kind],
  }))
  return [...lanes, ...missing].sort((a, b) => LANE_KINDS.indexOf(a.kind) - LANE_KINDS.indexOf(b.kind))
}
