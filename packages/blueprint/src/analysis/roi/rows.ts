import type { CardId } from '../../vocabulary/ids.ts'
import type { AssessedAction } from './assess-action.ts'
import { Pot } from './pot.ts'
import { rawReturn } from './return-of.ts'
import type { RawReturn } from './return-of.ts'

/** What one action brings to a row, not yet rounded. */
export interface Landing {
  readonly of: AssessedAction
  readonly cardId: CardId
  readonly share: number
}

/** One touchpoint, or all cards that are none. */
export class Row {
  readonly landings: Landing[] = []
  readonly #pot = new Pot()

  land(landing: Landing): void {
    this.landings.push(landing)
    const { of, share } = landing
    this.#pot.add(of.raw.flows, of.raw.npv, of.action.startMonth, share)
  }

  raw(): RawReturn {
    return rawReturn(this.#pot.flows, this.#pot.npv)
  }
}

export const ELSEWHERE = Symbol('elsewhere')
export type RowKey = CardId | typeof ELSEWHERE

/** Lets every action land; only rows that something lands on are there. */
export function landAll(
  assessed: readonly AssessedAction[],
  isTouchpoint: (id: CardId) => boolean,
): Map<RowKey, Row> {
  const rows = new Map<RowKey, Row>()
  for (const of of assessed) {
    for (const [cardId, share] of of.shares) {
      const key = isTouchpoint(cardId) ? cardId : ELSEWHERE
      const row = rows.get(key) ?? new Row()
      rows.set(key, row)
      row.land({ of, cardId, share })
    }
  }
  return rows
}
