import type { Anchor } from '@sightline/protocol'

/** The same text for the same place; what is said about one card has one key. */
export function anchorKey(anchor: Anchor): string {
  if ('cardId' in anchor) return `card:${anchor.cardId}`
  if ('laneId' in anchor) return `lane:${anchor.laneId}`
  if ('stepId' in anchor) return `step:${anchor.stepId}`
  return 'linkId' in anchor ? `link:${anchor.linkId}` : `point:${anchor.x}:${anchor.y}`
}
