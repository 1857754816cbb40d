import type { Card, CardId } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'
import { getLocale } from '#lib/paraglide/runtime.js'
import { formatNumber, formatPercent } from '../ui/format-number.ts'

/** By which the table of the board owns a card. */
export function cardElementId(id: CardId): string {
  return `card-${id}`
}

/**
 * What assistive technology says of a card: what can be read on it, in the same order, so that whoever speaks
 * to the computer can say what they see; then what its marks mean.
 */
export function cardName(card: Card, channels: readonly string[], roi: number | undefined): string {
  const [channel, ...others] = channels
  return [
    card.title || m.board_card_empty(),
    card.momentOfTruth ? m.moment_of_truth() : [],
    channel ?? [],
    moreChannels(channels, roi) ?? [],
    roi === undefined ? [] : roiText(roi),
    card.satisfaction === undefined ? [] : `${satisfactionText(card.satisfaction)} ${m.satisfaction()}`,
    others,
    card.failPoint ? m.fail_point() : [],
  ]
    .flat()
    .join(', ')
}

/** How many channels a card has beside the one that it names; there is no room for it beside a return. */
export function moreChannels(channels: readonly string[], roi: number | undefined): string | undefined {
  return channels.length > 1 && roi === undefined ? `+${channels.length - 1}` : undefined
}

export function roiText(roi: number): string {
  return `${m.roi()} ${formatPercent(roi, getLocale())}`
}

export function satisfactionText(value: number): string {
  return formatNumber(value, getLocale(), Number.isInteger(value) ? 0 : 1)
}
