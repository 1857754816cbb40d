import type { Action } from '../../model/action.ts'
import type { CardId } from '../../vocabulary/ids.ts'

export interface EffectShares {
  /** Shares of the action's effect; they sum to 1. */
  readonly shares: ReadonlyMap<CardId, number>
  /** Cards that were given a weight and are no longer there; left out before the weights are divided. */
  readonly absent: readonly CardId[]
  /** What the weights of present cards were divided by; 0 when all lands on the action's own card. */
  readonly weightSum: number
}

/** Where the effect of an action lands: weights over present cards, divided by their sum, or all on its own card. */
export function effectShares(
  action: Pick<Action, 'cardId' | 'effects'>,
  isPresent: (id: CardId) => boolean,
): EffectShares {
  const weights = [...action.effects].filter(([id, weight]) => weight > 0 && isPresent(id))
  const absent = [...action.effects.keys()].filter((id) => !isPresent(id))
  const weightSum = weights.reduce((sum, [, weight]) => sum + weight, 0)
  if (!(weightSum > 0)) return { shares: new Map([[action.cardId, 1]]), absent, weightSum: 0 }
  return { shares: new Map(weights.map(([id, weight]) => [id, weight / weightSum])), absent, weightSum }
}
