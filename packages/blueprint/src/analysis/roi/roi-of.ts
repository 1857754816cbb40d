import type { Blueprint } from '../../model/blueprint.ts'
import type { Card } from '../../model/card.ts'
import type { ActionId, CardId, PhaseId } from '../../vocabulary/ids.ts'
import { attainmentOf } from '../attainment.ts'
import { touchpointsOf } from '../touchpoints-of.ts'
import { assessAction } from './assess-action.ts'
import type { AssessedAction } from './assess-action.ts'
import { netFlows, sumOf } from './cash-flows.ts'
import { internalRate } from './internal-rate.ts'
import { largestRemainder } from './largest-remainder.ts'
import { phaseReturns } from './phase-returns.ts'
import { Pot } from './pot.ts'
import { rawReturn } from './return-of.ts'
import type { RawReturn } from './return-of.ts'
import type { ActionReturn, CardReturn, LandingTerm, Money, Return, TotalReturn } from './returns.ts'
import { addMoney, roundMoney, roundRows } from './round-returns.ts'
import type { RowMoney } from './round-returns.ts'
import { ELSEWHERE, landAll } from './rows.ts'
import type { Landing, RowKey } from './rows.ts'

export interface Roi {
  /** Every touchpoint, also those that nothing lands on. */
  readonly touchpoints: ReadonlyMap<CardId, CardReturn>
  /** What lands on cards that are no touchpoints, or on none that is still there. */
  readonly elsewhere: CardReturn
  /** The touchpoints of each phase together. */
  readonly phases: ReadonlyMap<PhaseId, Return>
  readonly actions: ReadonlyMap<ActionId, ActionReturn>
  readonly total: TotalReturn
}

/**
 * What the actions of a blueprint cost and return. Benefits and costs summed over the touchpoints and the row
 * elsewhere equal their sums over the actions and the total, to the minor unit.
 */
export function roiOf(blueprint: Blueprint): Roi {
  const touchpoints = touchpointsOf(blueprint)
  const touchpointIds = new Set(touchpoints.map((card) => card.id))
  const assessed = [...blueprint.actions.values()].map((action) =>
    assessAction(action, (id) => blueprint.cards.has(id)),
  )
  const rows = landAll(assessed, (id) => touchpointIds.has(id))
  const sum = totalRaw(assessed)
  const rounded = roundMoney(sum)

  const keys = [...rows.keys()]
  const raws = [...rows.values()].map((row) => row.raw())
  const money = roundRows(raws, rounded)
  const landed = new Map<RowKey, LandedRow>()
  keys.forEach((key, index) => {
    const raw = raws[index]
    const exact = money[index]
    if (raw && exact)
      landed.set(key, { raw, money: exact, terms: roundTerms(rows.get(key)?.landings ?? [], exact) })
  })
  const out = outgoing(landed, (id) => (touchpointIds.has(id) ? id : ELSEWHERE), blueprint)

  const cards = new Map(
    touchpoints.map((card) => [card.id, cardReturn(landed.get(card.id), out.get(card.id), card)]),
  )
  return {
    touchpoints: cards,
    elsewhere: cardReturn(landed.get(ELSEWHERE), out.get(ELSEWHERE), undefined),
    phases: phaseReturns(blueprint, cards),
    actions: actionReturns(assessed, rounded),
    total: { ...sum, ...rounded, irr: internalRate(netFlows(sum.flows)), actions: assessed.length },
  }
}

interface LandedRow {
  readonly raw: RawReturn
  readonly money: RowMoney
  readonly terms: readonly LandingTerm[]
}

function totalRaw(assessed: readonly AssessedAction[]): RawReturn {
  const pot = new Pot()
  for (const { raw, action } of assessed) pot.add(raw.flows, raw.npv, action.startMonth, 1)
  return {
    ...rawReturn(pot.flows, pot.npv),
    benefit: sumOf(assessed.map(({ raw }) => raw.benefit)),
    cost: sumOf(assessed.map(({ raw }) => raw.cost)),
  }
}

function actionReturns(assessed: readonly AssessedAction[], total: RowMoney): Map<ActionId, ActionReturn> {
  const money = roundRows(
    assessed.map(({ raw }) => raw),
    total,
  )
  return new Map(
    assessed.map(({ raw, ...rest }, index) => [
      rest.action.id,
      { ...raw, ...rest, ...(money[index] ?? roundMoney(raw)) },
    ]),
  )
}

function roundTerms(landings: readonly Landing[], row: Money): LandingTerm[] {
  const benefits = largestRemainder(
    landings.map(({ of, share }) => of.raw.benefit * share),
    row.benefit,
  )
  const costs = largestRemainder(
    landings.map(({ of, share }) => of.raw.cost * share),
    row.cost,
  )
  return landings.map(({ of, cardId, share }, index) => ({
    actionId: of.action.id,
    cardId,
    share,
    indirect: of.action.cardId !== cardId,
    benefit: benefits[index] ?? 0,
    cost: costs[index] ?? 0,
  }))
}

/** What each row's own actions bring to cards other than their own; over all rows it equals what comes in. */
function outgoing(
  landed: ReadonlyMap<RowKey, LandedRow>,
  rowOf: (id: CardId) => RowKey,
  blueprint: Blueprint,
): Map<RowKey, Money> {
  const out = new Map<RowKey, Money>()
  for (const term of [...landed.values()].flatMap((row) => row.terms)) {
    const from = blueprint.actions.get(term.actionId)?.cardId
    if (!term.indirect || from === undefined) continue
    const key = rowOf(from)
    out.set(key, addMoney([out.get(key) ?? NOTHING, term]))
  }
  return out
}

const NOTHING: Money = { benefit: 0, cost: 0 }

function cardReturn(
  landed: LandedRow | undefined,
  indirectOut: Money | undefined,
  card: Card | undefined,
): CardReturn {
  const raw = landed?.raw ?? rawReturn({ benefits: [], costs: [] }, 0)
  const terms = landed?.terms ?? []
  const targetRoi = card?.targetRoi
  const target =
    targetRoi === undefined || raw.roi === null
      ? undefined
      : { baseline: 0, target: targetRoi, actual: raw.roi }
  return {
    ...raw,
    ...(landed?.money ?? { ...NOTHING, npv: 0 }),
    terms,
    direct: addMoney(terms.filter((term) => !term.indirect)),
    indirectIn: addMoney(terms.filter((term) => term.indirect)),
    indirectOut: indirectOut ?? NOTHING,
    targetRoi,
    targetAttainment: attainmentOf(target),
  }
}
