import type { Card } from '../model/card.ts'
import type { CardId } from '../vocabulary/ids.ts'
import type { Tray, TrayBox } from './board-layout.ts'
import { cardSize } from './card-size.ts'
import type { ResolvedOptions } from './layout-options.ts'
import { MEASURES } from './measures.ts'

/** Cards without a place, row by row below the board, under a header of their own. */
export function layOutTray(
  cards: readonly Card[],
  boardWidth: number,
  boardHeight: number,
  options: ResolvedOptions,
): Tray | undefined {
  if (cards.length === 0) return undefined
  const { trayGap, trayHeader, trayPadding, column, cellSide } = MEASURES
  const cardWidth = column - 2 * cellSide
  const pitch = cardWidth + trayPadding
  const width = Math.max(boardWidth, 3 * pitch + trayPadding)
  const perRow = Math.floor((width - trayPadding) / pitch)
  const boxes = new Map<CardId, TrayBox>()
  const top = boardHeight + trayGap
  let y = top + trayHeader
  for (let first = 0; first < cards.length; first += perRow) {
    let tallest = 0
    for (const [offset, card] of cards.slice(first, first + perRow).entries()) {
      const { height, titleLines, clamped, hasMeta } = cardSize(card, undefined, cardWidth, options)
      const x = trayPadding + offset * pitch
      boxes.set(card.id, { id: card.id, x, y, width: cardWidth, height, titleLines, clamped, hasMeta })
      tallest = Math.max(tallest, height)
    }
    y += tallest + trayPadding
  }
  return { x: 0, y: top, width, height: y - top, cards: boxes }
}
