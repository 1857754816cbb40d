import type { CardId, FreeId, LaneId, LinkId, StepId } from '@sightline/blueprint'

export interface CellRef {
  readonly laneId: LaneId
  readonly stepId: StepId
}

/** What is chosen: cards, or free things, or one link, or one cell, or nothing. */
export type Selected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cards'; readonly ids: ReadonlySet<CardId> }
  | { readonly kind: 'things'; readonly ids: ReadonlySet<FreeId> }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'cell'; readonly cell: CellRef }

const NOTHING: Selected = { kind: 'nothing' }
const NO_CARDS: ReadonlySet<CardId> = new Set()
const NO_THINGS: ReadonlySet<FreeId> = new Set()

export class Selection {
  #selected: Selected = $state.raw(NOTHING)

  get selected(): Selected {
    return this.#selected
  }

  get cards(): ReadonlySet<CardId> {
    return this.#selected.kind === 'cards' ? this.#selected.ids : NO_CARDS
  }

  /** The card that is chosen alone. */
  get onlyCard(): CardId | undefined {
    const [first, second] = this.cards
    return second === undefined ? first : undefined
  }

  /** What lies free on the board: notes, strokes and arrows. */
  get things(): ReadonlySet<FreeId> {
    return this.#selected.kind === 'things' ? this.#selected.ids : NO_THINGS
  }

  /** The free thing that is chosen alone. */
  get onlyThing(): FreeId | undefined {
    const [first, second] = this.things
    return second === undefined ? first : undefined
  }

  get link(): LinkId | undefined {
    return this.#selected.kind === 'link' ? this.#selected.id : undefined
  }

  get cell(): CellRef | undefined {
    return this.#selected.kind === 'cell' ? this.#selected.cell : undefined
  }

  clear(): void {
    this.#selected = NOTHING
  }

  chooseCards(ids: Iterable<CardId>): void {
    const chosen = new Set(ids)
    this.#selected = chosen.size > 0 ? { kind: 'cards', ids: chosen } : NOTHING
  }

  /** Adds a card to the chosen ones, or takes it out. */
  toggleCard(id: CardId): void {
    const chosen = new Set(this.cards)
    if (!chosen.delete(id)) chosen.add(id)
    this.chooseCards(chosen)
  }

  chooseThings(ids: Iterable<FreeId>): void {
    const chosen = new Set(ids)
    this.#selected = chosen.size > 0 ? { kind: 'things', ids: chosen } : NOTHING
  }

  /** Adds a free thing to the chosen ones, or takes it out. */
  toggleThing(id: FreeId): void {
    const chosen = new Set(this.things)
    if (!chosen.delete(id)) chosen.add(id)
    this.chooseThings(chosen)
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
