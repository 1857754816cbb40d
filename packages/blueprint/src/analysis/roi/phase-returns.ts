import type { Blueprint } from '../../model/blueprint.ts'
import type { CardId, PhaseId } from '../../vocabulary/ids.ts'
import { Pot } from './pot.ts'
import { rawReturn } from './return-of.ts'
import type { CardReturn, Return } from './returns.ts'
import { addMoney } from './round-returns.ts'

/** Touchpoints added up by the phase of their step; a step whose phase is gone counts to the last phase, where it is shown. */
export function phaseReturns(
  blueprint: Blueprint,
  cards: ReadonlyMap<CardId, CardReturn>,
): Map<PhaseId, Return> {
  const byPhase = new Map<PhaseId, CardReturn[]>(blueprint.phases.map((phase) => [phase.id, []]))
  const last = blueprint.phases.at(-1)?.id
  const phaseOf = new Map(blueprint.steps.map((step) => [step.id, step.place.phaseId]))
  for (const [id, card] of cards) {
    const stepId = blueprint.cards.get(id)?.place?.stepId
    const phaseId = stepId === undefined ? undefined : phaseOf.get(stepId)
    const list = phaseId === undefined ? undefined : (byPhase.get(phaseId) ?? (last && byPhase.get(last)))
    list?.push(card)
  }
  return new Map([...byPhase].map(([id, list]) => [id, together(list)]))
}

function together(cards: readonly CardReturn[]): Return {
  const pot = new Pot()
  for (const card of cards) pot.add(card.flows, card.npv, 0, 1)
  return { ...rawReturn(pot.flows, pot.npv), ...addMoney(cards) }
}
