import type { Card, CardId, Channel, LaneKind } from '@sightline/blueprint'
import type { CardBox } from '@sightline/blueprint/layout'
import type { BlueprintStore } from '../editor/blueprint-store.svelte.ts'
import type { CardMarking, CardMarks } from './card-marks.svelte.ts'

/** What one card on the board shows. */
export interface ShownCard {
  readonly card: Card
  readonly box: CardBox
  readonly laneKind: LaneKind | undefined
  readonly channels: readonly string[]
  readonly roi: number | undefined
  readonly marks: CardMarks
}

/** The mounted cards; each is the same object until something of it changes, so that a change wakes that card alone. */
export class ShownCards {
  readonly #store: BlueprintStore
  readonly #marking: CardMarking
  readonly #boxes: () => readonly CardBox[]
  #known = new Map<CardId, Known>()

  readonly #all = $derived.by(() => this.#read())

  constructor(store: BlueprintStore, marking: CardMarking, boxes: () => readonly CardBox[]) {
    this.#store = store
    this.#marking = marking
    this.#boxes = boxes
  }

  get all(): readonly ShownCard[] {
    return this.#all
  }

  #read(): readonly ShownCard[] {
    const { blueprint } = this.#store
    const kinds = new Map(blueprint.lanes.map(({ id, kind }) => [id, kind]))
    const marksOf = this.#marking.now()
    const known = new Map<CardId, Known>()
    for (const box of this.#boxes()) {
      const card = blueprint.cards.get(box.id)
      if (!card) continue
      const laneKind = kinds.get(box.laneId)
      const roi = this.#store.roiOn(box.id)
      const next = { card, box, laneKind, channels: blueprint.channels, roi, marks: marksOf(box.id) }
      const before = this.#known.get(box.id)
      known.set(box.id, before && isSame(before.of, next) ? before : { of: next, shown: shownOf(next) })
    }
    this.#known = known
    return [...known.values()].map(({ shown }) => shown)
  }
}

interface Sources extends Omit<ShownCard, 'channels'> {
  readonly channels: readonly Channel[]
}

interface Known {
  readonly of: Sources
  readonly shown: ShownCard
}

function isSame(before: Sources, next: Sources): boolean {
  return (
    before.card === next.card &&
    before.box === next.box &&
    before.laneKind === next.laneKind &&
    before.channels === next.channels &&
    before.roi === next.roi &&
    hasSameMarks(before.marks, next.marks)
  )
}

function hasSameMarks(before: CardMarks, next: CardMarks): boolean {
  return (
    before.isChosen === next.isChosen &&
    before.isEditing === next.isEditing &&
    before.isLifted === next.isLifted &&
    before.isAimedAt === next.isAimedAt &&
    before.isFaded === next.isFaded &&
    before.isHighlighted === next.isHighlighted &&
    before.selector?.name === next.selector?.name &&
    before.selector?.colour === next.selector?.colour
  )
}

/** The channels in their own order, so that the first is the same on every card. */
function shownOf({ channels, ...sources }: Sources): ShownCard {
  const used = channels.filter(({ id }) => sources.card.channels.includes(id))
  return { ...sources, channels: used.map(({ name }) => name) }
}
