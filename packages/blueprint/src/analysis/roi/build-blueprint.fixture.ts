import { ACTION_DEFAULTS } from '../../model/action.ts'
import type { Action } from '../../model/action.ts'
import type { Blueprint } from '../../model/blueprint.ts'
import type { Card } from '../../model/card.ts'
import type { ActionId, CardId, LaneId, PhaseId, StepId } from '../../vocabulary/ids.ts'

const FRONTSTAGE = 'front' as LaneId
const SUPPORT = 'support' as LaneId
const STEP = 'step' as StepId

type FixtureAction = Partial<Omit<Action, 'id' | 'cardId' | 'effects'>> & {
  readonly on: string
  readonly perMonth?: number
  readonly effects?: Readonly<Record<string, number>>
}

/** A blueprint of one step: cards by name and lane, actions by number. */
export function blueprintWith(
  cards: { readonly front?: readonly string[]; readonly support?: readonly string[] },
  actions: readonly FixtureAction[],
  fields: Readonly<Record<string, Partial<Card>>> = {},
): Blueprint {
  const made = [
    ...(cards.front ?? []).map((id) => card(id, FRONTSTAGE, fields[id])),
    ...(cards.support ?? []).map((id) => card(id, SUPPORT, fields[id])),
  ]
  const madeActions = actions.map(action)
  return {
    meta: { title: 'Fixture', description: '', currency: 'EUR', schemaVersion: 1 },
    phases: [{ id: 'phase' as PhaseId, title: 'Buy', stage: 'during', order: 'a0' }],
    steps: [
      {
        id: STEP,
        title: 'Pay',
        place: { phaseId: 'phase' as PhaseId, order: 'a0' },
        milestone: false,
        hidden: false,
        width: undefined,
      },
    ],
    lanes: [
      {
        id: FRONTSTAGE,
        title: 'Frontstage',
        kind: 'frontstage',
        order: 'a0',
        hidden: false,
        height: undefined,
      },
      { id: SUPPORT, title: 'Support', kind: 'support', order: 'a1', hidden: false, height: undefined },
    ],
    cards: new Map(made.map((one) => [one.id, one])),
    links: new Map(),
    stickies: new Map(),
    texts: new Map(),
    strokes: new Map(),
    arrows: new Map(),
    scenes: [],
    actions: new Map(madeActions.map((one) => [one.id, one])),
    channels: [],
    archetypes: [],
  }
}

function card(id: string, laneId: LaneId, fields: Partial<Card> = {}): Card {
  return {
    id: id as CardId,
    place: { laneId, stepId: STEP, order: 'a0' },
    title: id,
    notes: '',
    channels: [],
    evidence: new Map(),
    ...fields,
  }
}

function action({ on, perMonth = 0, effects = {}, ...fields }: FixtureAction, index: number): Action {
  return {
    ...ACTION_DEFAULTS,
    title: `Action ${String(index)}`,
    drivers: new Map([['d1', { kind: 'amount', perMonth }]]),
    status: undefined,
    owner: '',
    due: undefined,
    ...fields,
    id: `a${String(index)}` as ActionId,
    cardId: on as CardId,
    effects: new Map(Object.entries(effects).map(([card, weight]) => [card as CardId, weight])),
  }
}
