import type { Action, Blueprint, CardId } from '@sightline/blueprint'
import type { CardReturn, Roi } from '@sightline/blueprint/analysis'

/** One improvement action as it is listed on a card. */
export interface ActionLine {
  readonly action: Action
  /** Minor units that land on the card; on a card that is no touchpoint, all that the action brings. */
  readonly benefit: number
  readonly cost: number
  /** The part of its effect that the amounts are. */
  readonly share: number
  /** Hangs on another card and pays here. */
  readonly indirect: boolean
}

/** The actions of a touchpoint: those that hang on it, paying here or not, then those that pay here from elsewhere. */
export function touchpointLines(blueprint: Blueprint, cardId: CardId, row: CardReturn): ActionLine[] {
  const landed = new Map(row.terms.map((term) => [term.actionId, term]))
  const own = ownActions(blueprint, cardId).map((action): ActionLine => {
    const term = landed.get(action.id)
    return {
      action,
      benefit: term?.benefit ?? 0,
      cost: term?.cost ?? 0,
      share: term?.share ?? 0,
      indirect: false,
    }
  })
  const indirect = row.terms.flatMap((term): ActionLine[] => {
    const action = blueprint.actions.get(term.actionId)
    return action && term.indirect ? [{ action, ...term }] : []
  })
  return [...own, ...indirect]
}

/** The actions that hang on a card that is no touchpoint, each with all that it brings. */
export function otherLines(blueprint: Blueprint, cardId: CardId, returns: Roi): ActionLine[] {
  return ownActions(blueprint, cardId).map((action) => {
    const result = returns.actions.get(action.id)
    return { action, benefit: result?.benefit ?? 0, cost: result?.cost ?? 0, share: 1, indirect: false }
  })
}

function ownActions(blueprint: Blueprint, cardId: CardId): Action[] {
  return [...blueprint.actions.values()].filter((action) => action.cardId === cardId)
}
