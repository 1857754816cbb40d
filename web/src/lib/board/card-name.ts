import type { Card } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

/** What assistive technology says of a card. */
export function cardName(card: Card, channels: readonly string[]): string {
  const parts = [card.title || m.board_card_empty(), ...channels]
  if (card.momentOfTruth) parts.push(m.moment_of_truth())
  if (card.failPoint) parts.push(m.fail_point())
  if (card.satisfaction !== undefined) parts.push(`${m.satisfaction()} ${card.satisfaction}`)
  return parts.join(', ')
}
