import fc from 'fast-check'
import type { Blueprint } from '../model/blueprint.ts'
import type { Card } from '../model/card.ts'
import type { Link } from '../model/link.ts'
import { LANE_KINDS } from '../vocabulary/lane-kind.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { ArchetypeId, CardId, LaneId, LinkId, PhaseId, StepId } from '../vocabulary/ids.ts'

/** A blueprint for tests of the layout, with every field that geometry does not read left empty. */
export interface BlueprintSketch {
  readonly lanes: readonly { readonly kind: LaneKind; readonly hidden?: boolean; readonly height?: number }[]
  /** How many steps each phase has. */
  readonly phases: readonly number[]
  /** Of the columns, by step; the rest have none of their own. */
  readonly widths?: readonly number[]
  readonly cards: readonly CardSketch[]
  readonly links?: readonly LinkSketch[]
}

export interface CardSketch {
  /** Indexes; one that does not exist leaves the card without a place. */
  readonly lane: number
  readonly step: number
  readonly title: string
  readonly order?: string
  readonly span?: number
  readonly meta?: boolean
  readonly momentOfTruth?: boolean
}

/** Ends as indexes of cards. */
export interface LinkSketch {
  readonly from: number
  readonly to: number
  readonly kind?: Link['kind']
  readonly label?: string
  readonly bothWays?: boolean
}

export const laneId = (index: number): LaneId => `lane-${index}` as LaneId
export const stepId = (index: number): StepId => `step-${index}` as StepId
export const cardId = (index: number): CardId => `card-${index}` as CardId
export const linkId = (index: number): LinkId => `link-${index}` as LinkId
const phaseId = (index: number): PhaseId => `phase-${index}` as PhaseId

export function blueprintFrom(sketch: BlueprintSketch): Blueprint {
  const steps = sketch.phases.flatMap((count, phase) => Array.from({ length: count }, () => phase))
  return {
    meta: { title: '', description: '', currency: 'EUR', schemaVersion: 1 },
    phases: sketch.phases.map((_, index) => ({
      id: phaseId(index),
      title: '',
      stage: 'during',
      order: orderOf(index),
    })),
    steps: steps.map((phase, index) => ({
      id: stepId(index),
      title: '',
      place: { phaseId: phaseId(phase), order: orderOf(index) },
      milestone: false,
      hidden: false,
      width: sketch.widths?.[index],
    })),
    lanes: sketch.lanes.map(({ kind, hidden, height }, index) => ({
      id: laneId(index),
      title: '',
      kind,
      order: orderOf(index),
      hidden: hidden ?? false,
      height,
    })),
    cards: new Map(sketch.cards.map((card, index) => [cardId(index), cardFrom(card, index)])),
    links: new Map((sketch.links ?? []).map((link, index) => [linkId(index), linkFrom(link, index)])),
    actions: new Map(),
    stickies: new Map(),
    texts: new Map(),
    strokes: new Map(),
    arrows: new Map(),
    scenes: [],
    channels: [],
    archetypes: [
      {
        id: 'archetype' as ArchetypeId,
        name: '',
        description: '',
        fit: undefined,
        path: new Map(),
        intended: new Map(steps.map((_, index) => [stepId(index), 1])),
        measured: new Map(steps.map((_, index) => [stepId(index), (index % 5) - 2])),
      },
    ],
  }
}

function cardFrom(sketch: CardSketch, index: number): Card {
  return {
    id: cardId(index),
    place: {
      laneId: laneId(sketch.lane),
      stepId: stepId(sketch.step),
      order: sketch.order ?? orderOf(index),
    },
    title: sketch.title,
    notes: '',
    channels: [],
    evidence: new Map(),
    ...(sketch.meta === true && { satisfaction: 7 }),
    ...(sketch.span !== undefined && { span: sketch.span }),
    ...(sketch.momentOfTruth === true && { momentOfTruth: true }),
  }
}

function linkFrom(sketch: LinkSketch, index: number): Link {
  return {
    id: linkId(index),
    from: cardId(sketch.from),
    to: cardId(sketch.to),
    kind: sketch.kind ?? 'flow',
    label: sketch.label ?? '',
    bothWays: sketch.bothWays ?? false,
  }
}

function orderOf(index: number): string {
  return `a${String(index).padStart(6, '0')}`
}

const title = fc.oneof(
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('', 'Sí', 'A\nB', 'Verificación-de-identidad', '顧客がレジで支払う', 'x'.repeat(400)),
)

const cardSketch: fc.Arbitrary<CardSketch> = fc.record(
  {
    lane: fc.nat(9),
    step: fc.nat(13),
    title,
    order: fc.constantFrom('a0', 'a1', 'a2'),
    span: fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant(Number.NaN)),
    meta: fc.boolean(),
    momentOfTruth: fc.boolean(),
  },
  { requiredKeys: ['lane', 'step', 'title'] },
)

const linkSketch: fc.Arbitrary<LinkSketch> = fc.record(
  {
    from: fc.nat(60),
    to: fc.nat(60),
    kind: fc.constantFrom('flow' as const, 'support' as const),
    label: fc.constantFrom('', 'Sí', 'No, otra talla'),
    bothWays: fc.boolean(),
  },
  { requiredKeys: ['from', 'to'] },
)

/** Random boards: missing lanes and steps, equal order keys, spans past the end, phases that are empty or gone. */
export const anyBlueprint: fc.Arbitrary<Blueprint> = fc
  .record({
    lanes: fc.array(
      fc.record(
        {
          kind: fc.constantFrom(...LANE_KINDS),
          hidden: fc.boolean(),
          height: fc.oneof(fc.integer({ min: -10, max: 400 }), fc.double()),
        },
        { requiredKeys: ['kind'] },
      ),
      { maxLength: 8 },
    ),
    phases: fc.array(fc.nat(4), { maxLength: 4 }),
    widths: fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 4 }),
    cards: fc.array(cardSketch, { maxLength: 50 }),
    links: fc.array(linkSketch, { maxLength: 40 }),
    phaseGone: fc.boolean(),
  })
  .map(({ phaseGone, ...sketch }) => {
    const blueprint = blueprintFrom(sketch)
    return phaseGone ? { ...blueprint, phases: blueprint.phases.slice(1) } : blueprint
  })

/** As starters are: every lane kind, one to three narrow cards a cell, links between any of them. */
export const starterLike: fc.Arbitrary<Blueprint> = fc
  .record({
    phases: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 3 }),
    counts: fc.array(fc.nat(3), { minLength: 45, maxLength: 45 }),
    titles: fc.array(fc.lorem({ maxCount: 6 }), { minLength: 1, maxLength: 10 }),
    links: fc.array(linkSketch, { maxLength: 40 }),
  })
  .map(({ phases, counts, titles, links }) => {
    const steps = phases.reduce((sum, count) => sum + count, 0)
    const cards = Array.from({ length: 5 * steps }, (_, cell) =>
      Array.from({ length: counts[cell] ?? 1 }, (_, rank) => ({
        lane: Math.floor(cell / steps),
        step: cell % steps,
        title: titles[(cell + rank) % titles.length] ?? '',
        meta: Math.floor(cell / steps) === 2,
      })),
    ).flat()
    const kinds = ['evidence', 'customer', 'frontstage', 'backstage', 'support', 'feeling'] as const
    return blueprintFrom({ lanes: kinds.map((kind) => ({ kind })), phases, cards, links })
  })
