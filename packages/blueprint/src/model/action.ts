import type { ActionStatus } from '../vocabulary/action-words.ts'
import type { ActionId, CardId } from '../vocabulary/ids.ts'

/** Where an action's benefit comes from; `perMonth` in minor units at full effect. Kinds that this version does not know are kept as they are. */
export type Driver =
  | { readonly kind: 'amount'; readonly perMonth: number }
  | { readonly kind: string & {}; readonly perMonth?: never }

/** An improvement action. Money in minor units of the blueprint's currency, time in months. */
export interface Action {
  readonly id: ActionId
  readonly cardId: CardId
  readonly title: string
  readonly oneOffCost: number
  readonly monthlyCost: number
  /** Months after the blueprint's month 0. */
  readonly startMonth: number
  /** Months until the full effect, linear; 0 means at once. */
  readonly rampMonths: number
  readonly horizonMonths: number
  /** A year, as a decimal. */
  readonly discountRate: number
  /** 0 to 1; multiplies benefits, never costs. */
  readonly confidence: number
  readonly drivers: ReadonlyMap<string, Driver>
  /** Weights over cards; empty means all on its own card. */
  readonly effects: ReadonlyMap<CardId, number>
  readonly status: ActionStatus | undefined
  readonly owner: string
  readonly due: string | undefined
}

/** What an action is taken to be where nobody said otherwise. */
export const ACTION_DEFAULTS = {
  oneOffCost: 0,
  monthlyCost: 0,
  startMonth: 0,
  rampMonths: 0,
  horizonMonths: 12,
  discountRate: 0.1,
  confidence: 1,
} as const
