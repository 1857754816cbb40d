import type { Card } from '../model/card.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { CardBox } from './board-layout.ts'
import type { ResolvedOptions } from './layout-options.ts'
import { MEASURES } from './measures.ts'
import { QUOTE_STYLE, TITLE_STYLE } from './text-style.ts'

type CardSize = Pick<CardBox, 'height' | 'titleLines' | 'clamped' | 'hasMeta' | 'form'>

/** How tall a card is at a width, and how its title breaks. */
export function cardSize(
  card: Card,
  kind: LaneKind | undefined,
  width: number,
  options: ResolvedOptions,
): CardSize {
  return kind === 'thinking' ? quoteSize(card, width, options) : fullSize(card, kind, width, options)
}

function fullSize(card: Card, kind: LaneKind | undefined, width: number, options: ResolvedOptions): CardSize {
  const { cardPadding, cardBorder, decisionMark, momentOfTruth, metaGap, metaRow, titleLinesMost } = MEASURES
  const edges = 2 * (cardPadding + cardBorder)
  const textWidth = width - edges - (card.decision === true ? decisionMark : 0)
  const { lines, clamped } = options.textCache.wrap(card.title, textWidth, TITLE_STYLE, titleLinesMost)
  const hasMeta = options.cardMeta(card, kind)
  const height =
    edges +
    lines.length * TITLE_STYLE.leadPx +
    (hasMeta ? metaGap + metaRow : 0) +
    (card.momentOfTruth === true ? momentOfTruth : 0)
  return { height, titleLines: lines, clamped, hasMeta, form: 'card' }
}

function quoteSize(card: Card, width: number, { textCache }: ResolvedOptions): CardSize {
  const textWidth = width - 2 * MEASURES.quoteSide
  const { lines, clamped } = textCache.wrap(card.title, textWidth, QUOTE_STYLE, MEASURES.titleLinesMost)
  return {
    height: lines.length * QUOTE_STYLE.leadPx,
    titleLines: lines,
    clamped,
    hasMeta: false,
    form: 'quote',
  }
}
