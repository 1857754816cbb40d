import type { Action } from '../../model/action.ts'
import type { CardId } from '../../vocabulary/ids.ts'
import { cashFlowsOf, netFlows } from './cash-flows.ts'
import { isKnownDriver } from './drivers/driver-kinds.ts'
import { effectShares } from './effect-shares.ts'
import type { EffectShares } from './effect-shares.ts'
import { internalRate } from './internal-rate.ts'
import { monthlyRate } from './monthly-rate.ts'
import { netPresentValue } from './net-present-value.ts'
import { rawReturn } from './return-of.ts'
import type { RawReturn } from './return-of.ts'

export interface AssessedAction extends EffectShares {
  readonly action: Action
  readonly raw: RawReturn
  readonly monthlyRate: number
  readonly irr: number | null
  readonly uncountedDrivers: readonly string[]
}

/** What an action costs and returns by itself, counted from its own start and not yet rounded. */
export function assessAction(action: Action, isPresent: (id: CardId) => boolean): AssessedAction {
  const flows = cashFlowsOf(action)
  const net = netFlows(flows)
  const rate = monthlyRate(action.discountRate)
  return {
    action,
    ...effectShares(action, isPresent),
    raw: rawReturn(flows, netPresentValue(net, rate)),
    monthlyRate: rate,
    irr: internalRate(net),
    uncountedDrivers: [...action.drivers].filter(([, driver]) => !isKnownDriver(driver)).map(([id]) => id),
  }
}
