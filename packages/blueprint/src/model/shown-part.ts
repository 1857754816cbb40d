import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import type { Card } from './card.ts'
import { gridOf } from './grid.ts'
import type { Grid } from './grid.ts'
import type { SceneView } from './scene.ts'

interface Anchored {
  readonly laneId?: LaneId
  readonly stepId?: StepId
}

/** The blueprint with nothing in it but what a view shows: some lanes and steps, and what stands or lies in them. */
export function shownPart(blueprint: Blueprint, view: Pick<SceneView, 'lanes' | 'steps'>): Blueprint {
  const lanes = named(blueprint.lanes, view.lanes)
  const steps = named(blueprint.steps, view.steps)
  const [laneIds, stepIds] = [idsOf(lanes), idsOf(steps)]
  const phaseIds = new Set(steps.map(({ place }) => place.phaseId))
  const isIn = ({ laneId, stepId }: Anchored): boolean =>
    (laneId === undefined || laneIds.has(laneId)) && (stepId === undefined || stepIds.has(stepId))
  const cards = filtered(blueprint.cards, ({ place }) => place !== undefined && isIn(place))
  return {
    ...blueprint,
    lanes,
    steps,
    phases:
      steps === blueprint.steps ? blueprint.phases : blueprint.phases.filter(({ id }) => phaseIds.has(id)),
    ...withCards(blueprint, cards, isIn),
  }
}

/**
 * The blueprint without some steps and what stands or lies in them; the same object without any. Of a phase of which
 * nothing is left its name stays, unless it is said to go too.
 */
export function withoutSteps(
  blueprint: Blueprint,
  {
    steps: gone,
    phases: gonePhases,
  }: { readonly steps: ReadonlySet<StepId>; readonly phases: ReadonlySet<PhaseId> },
): Blueprint {
  if (gone.size === 0) return blueprint
  const isIn = ({ stepId }: Anchored): boolean => stepId === undefined || !gone.has(stepId)
  const cards = filtered(blueprint.cards, ({ place }) => place === undefined || isIn(place))
  return {
    ...blueprint,
    ...withCards(blueprint, cards, isIn),
    cards: narrowed(cards, gridOf(blueprint), gone),
    steps: blueprint.steps.filter(({ id }) => !gone.has(id)),
    phases: blueprint.phases.filter(({ id }) => !gonePhases.has(id)),
  }
}

/** Cards that reach over steps which are gone reach over those that are left of them. */
function narrowed(
  cards: Blueprint['cards'],
  { columns }: Grid,
  gone: ReadonlySet<StepId>,
): Blueprint['cards'] {
  const steps = columns.map(({ step }) => step.id)
  const narrow = (card: Card): Card => {
    if (card.span === undefined || card.place === undefined) return card
    const first = steps.indexOf(card.place.stepId)
    const left = steps.slice(first, first + card.span).filter((id) => !gone.has(id)).length
    return { ...card, span: left }
  }
  return new Map([...cards].map(([id, card]) => [id, narrow(card)]))
}

/** What stands in cards and lies around them. */
function withCards(
  blueprint: Blueprint,
  cards: Blueprint['cards'],
  isIn: (anchored: Anchored) => boolean,
): Pick<Blueprint, 'cards' | 'links' | 'stickies' | 'texts' | 'strokes' | 'arrows'> {
  return {
    cards,
    links: filtered(blueprint.links, ({ from, to }) => cards.has(from) && cards.has(to)),
    stickies: filtered(blueprint.stickies, ({ frame }) => isIn(frame)),
    texts: filtered(blueprint.texts, ({ frame }) => isIn(frame)),
    strokes: filtered(blueprint.strokes, ({ line }) => isIn(line)),
    arrows: filtered(blueprint.arrows, ({ ends }) =>
      [ends.from, ends.to].every((end) => 'id' in end || isIn(end)),
    ),
  }
}

/** Those that are named; all of them when none is that is still there. */
function named<Id, Entity extends { readonly id: Id }>(
  all: readonly Entity[],
  ids: ReadonlySet<Id>,
): readonly Entity[] {
  const found = all.filter(({ id }) => ids.has(id))
  return found.length > 0 ? found : all
}

function idsOf<Id>(entities: readonly { readonly id: Id }[]): ReadonlySet<Id> {
  return new Set(entities.map(({ id }) => id))
}

function filtered<Id, Entity>(
  entities: ReadonlyMap<Id, Entity>,
  isShown: (entity: Entity) => boolean,
): ReadonlyMap<Id, Entity> {
  return new Map([...entities].filter(([, entity]) => isShown(entity)))
}
