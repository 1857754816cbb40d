import type { Blueprint, CardId, LaneKind, LinkId } from '@sightline/blueprint'
import type { Anchor } from '@sightline/protocol'

/** What a thread is about, as one reads it. */
export interface AnchorPlace {
  /** What it is called; undefined for a point, and for what has no name. */
  readonly title: string | undefined
  /** The step of a card, the other end of a link. */
  readonly detail: string | undefined
  /** Of the lane that it is in. */
  readonly laneKind: LaneKind | undefined
}

/** Undefined for what is not on the board any more. */
export function anchorPlace(blueprint: Blueprint, anchor: Anchor): AnchorPlace | undefined {
  if ('cardId' in anchor) return cardPlace(blueprint, anchor.cardId as CardId)
  if ('laneId' in anchor) {
    const lane = blueprint.lanes.find(({ id }) => id === anchor.laneId)
    return lane && { title: lane.title || undefined, detail: undefined, laneKind: lane.kind }
  }
  if ('stepId' in anchor) {
    const step = blueprint.steps.find(({ id }) => id === anchor.stepId)
    return step && { title: step.title || undefined, detail: undefined, laneKind: undefined }
  }
  if ('linkId' in anchor) return linkPlace(blueprint, anchor.linkId as LinkId)
  return { title: undefined, detail: undefined, laneKind: undefined }
}

function cardPlace(blueprint: Blueprint, id: CardId): AnchorPlace | undefined {
  const card = blueprint.cards.get(id)
  if (card === undefined) return undefined
  const step = blueprint.steps.find((each) => each.id === card.place?.stepId)
  const lane = blueprint.lanes.find((each) => each.id === card.place?.laneId)
  return { title: card.title || undefined, detail: step?.title || undefined, laneKind: lane?.kind }
}

function linkPlace(blueprint: Blueprint, id: LinkId): AnchorPlace | undefined {
  const link = blueprint.links.get(id)
  if (link === undefined) return undefined
  const [from, to] = [blueprint.cards.get(link.from)?.title, blueprint.cards.get(link.to)?.title]
  return { title: link.label || from || undefined, detail: to || undefined, laneKind: undefined }
}
