import type { Card } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { formatNumber, formatPercent } from '../ui/format-number.ts'

/** What assistive technology says of a card. */
export function cardName(card: Card, channels: readonly string[], roi?: number): string {
  const parts = [card.title || m.board_card_empty(), ...channels]
  if (card.momentOfTruth) parts.push(m.moment_of_truth())
  if (card.failPoint) parts.push(m.fail_point())
  if (roi !== undefined) parts.push(`${m.roi()} ${formatPercent(roi, getLocale())}`)
  if (card.satisfaction !== undefined) {
    parts.push(`${m.satisfaction()} ${formatNumber(card.satisfaction, getLocale(), 1)}`)
  }
  return parts.join(', ')
}
