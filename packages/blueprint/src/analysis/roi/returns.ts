import type { Action } from '../../model/action.ts'
import type { ActionId, CardId } from '../../vocabulary/ids.ts'
import type { Attainment } from '../attainment.ts'
import type { CashFlows } from './cash-flows.ts'

/** Money in minor units, rounded so that what is listed adds up; months and rates are not rounded. */
export interface Return {
  readonly benefit: number
  readonly cost: number
  /** `(benefit - cost) / cost`, undiscounted; null when nothing was spent. */
  readonly roi: number | null
  readonly npv: number
  /** Months; null when it does not pay back within the horizon. */
  readonly payback: number | null
  /** Unrounded, by month. */
  readonly flows: CashFlows
}

/** Months count from the action's own start. */
export interface ActionReturn extends Return {
  readonly action: Action
  readonly monthlyRate: number
  /** A month; null when the flows do not change their sign. */
  readonly irr: number | null
  readonly shares: ReadonlyMap<CardId, number>
  /** Cards with a weight that are no longer there. */
  readonly absent: readonly CardId[]
  readonly weightSum: number
  /** Ids of drivers that this version cannot count. */
  readonly uncountedDrivers: readonly string[]
}

/** What one action brings to one row. */
export interface LandingTerm {
  readonly actionId: ActionId
  /** The card that it lands on. */
  readonly cardId: CardId
  readonly share: number
  /** Whether the action hangs on another card. */
  readonly indirect: boolean
  readonly benefit: number
  readonly cost: number
}

export interface Money {
  readonly benefit: number
  readonly cost: number
}

/** Share-weighted benefits and costs that land on a card, or on all cards of a row. Months count from the blueprint's month 0. */
export interface CardReturn extends Return {
  readonly terms: readonly LandingTerm[]
  /** From actions that hang on the card itself. */
  readonly direct: Money
  /** From actions that hang elsewhere. */
  readonly indirectIn: Money
  /** What the card's own actions bring to other cards; not part of its benefit. */
  readonly indirectOut: Money
  /** Undefined where no target was set. */
  readonly targetRoi: number | undefined
  readonly targetAttainment: Attainment
}

/** Each action once: flows added by month from the blueprint's month 0, net present values added. */
export interface TotalReturn extends Return {
  readonly irr: number | null
  readonly actions: number
}
