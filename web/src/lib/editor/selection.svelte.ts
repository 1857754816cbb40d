import type { CardId, FreeId, LaneId, LinkId, StepId } from '@sightline/blueprint'

export interface CellRef {
  readonly laneId: LaneId
  readonly stepId: StepId
}

/** What is chosen: cards, or free things, or some of both, or one link, or one cell, or nothing. */
export type Selected = (
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'cards'
      readonly ids: ReadonlySet<CardId>
      /** The one that the keyboard has come to. */
      readonly lead?: CardId
    }
  | { readonly kind: 'things'; readonly ids: ReadonlySet<FreeId> }
  | { readonly kind: 'mixed'; readonly cards: ReadonlySet<CardId>; readonly things: ReadonlySet<FreeId> }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'cell'; readonly cell: CellRef }
) & {
  /** It was dragged since it was chosen: nobody asked what is in it. */
  readonly inPassing?: true
}

const NOTHING: Selected = { kind: 'nothing' }
const NO_CARDS: ReadonlySet<CardId> = new Set()
const NO_THINGS: ReadonlySet<FreeId> = new Set()

export class Selection {
  #selected: Selected = $state.raw(NOTHING)

  // Whoever asks for one of these is not woken when another one changes.
  readonly cards: ReadonlySet<CardId> = $derived.by(() => {
    if (this.#selected.kind === 'mixed') return this.#selected.cards
    return this.#selected.kind === 'cards' ? this.#selected.ids : NO_CARDS
  })
  /** The card that is chosen alone. */
  readonly onlyCard: CardId | undefined = $derived(
    this.#selected.kind === 'cards' ? alone(this.cards) : undefined,
  )
  /** Of several cards, the one that the keyboard has come to. */
  readonly lead: CardId | undefined = $derived(
    this.#selected.kind === 'cards' ? this.#selected.lead : undefined,
  )
  /** What lies free on the board: notes, strokes and arrows. */
  readonly things: ReadonlySet<FreeId> = $derived.by(() => {
    if (this.#selected.kind === 'mixed') return this.#selected.things
    return this.#selected.kind === 'things' ? this.#selected.ids : NO_THINGS
  })
  /** The free thing that is chosen alone. */
  readonly onlyThing: FreeId | undefined = $derived(
    this.#selected.kind === 'things' ? alone(this.things) : undefined,
  )
  readonly link: LinkId | undefined = $derived(this.#selected.kind === 'link' ? this.#selected.id : undefined)
  readonly cell: CellRef | undefined = $derived(
    this.#selected.kind === 'cell' ? this.#selected.cell : undefined,
  )

  get selected(): Selected {
    return this.#selected
  }

  get isInPassing(): boolean {
    return this.#selected.inPassing === true
  }

  clear(): void {
    this.#selected = NOTHING
  }

  choose(cardIds: Iterable<CardId>, thingIds: Iterable<FreeId>): void {
    const [cards, things] = [new Set(cardIds), new Set(thingIds)]
    // A press chooses, and letting go chooses the same once more: that wakes nothing.
    if (!this.isInPassing && this.#holdsJust(cards, things)) return
    if (cards.size > 0 && things.size > 0) this.#selected = { kind: 'mixed', cards, things }
    else if (cards.size > 0) this.#selected = { kind: 'cards', ids: cards }
    else this.#selected = things.size > 0 ? { kind: 'things', ids: things } : NOTHING
  }

  #holdsJust(cards: ReadonlySet<CardId>, things: ReadonlySet<FreeId>): boolean {
    const isOfThese = this.link === undefined && this.cell === undefined
    return isOfThese && isSame(this.cards, cards) && isSame(this.things, things)
  }

  chooseCards(ids: Iterable<CardId>): void {
    this.choose(ids, [])
  }

  /** Several, one of which the keyboard has come to. */
  chooseWithLead(ids: Iterable<CardId>, lead: CardId): void {
    this.#selected = { kind: 'cards', ids: new Set(ids), lead }
  }

  /** Adds a card to what is chosen, or takes it out. */
  toggleCard(id: CardId): void {
    this.choose(toggled(this.cards, id), this.things)
  }

  chooseThings(ids: Iterable<FreeId>): void {
    this.choose([], ids)
  }

  /** Adds a free thing to what is chosen, or takes it out. */
  toggleThing(id: FreeId): void {
    this.choose(this.cards, toggled(this.things, id))
  }

  /** What is chosen is dragged. */
  passOver(): void {
    this.#selected = { ...this.#selected, inPassing: true }
  }

  /** It was rather pressed than dragged. */
  takeUp(): void {
    this.choose(this.cards, this.things)
  }

  chooseLink(id: LinkId): void {
    this.#selected = { kind: 'link', id }
  }

  chooseCell(cell: CellRef): void {
    this.#selected = { kind: 'cell', cell }
  }

  restore(selected: Selected): void {
    this.#selected = selected
  }
}

function isSame<Id>(a: ReadonlySet<Id>, b: ReadonlySet<Id>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

function toggled<Id>(ids: ReadonlySet<Id>, id: Id): Set<Id> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

function alone<Id>(ids: ReadonlySet<Id>): Id | undefined {
  const [first, second] = ids
  return second === undefined ? first : undefined
}
