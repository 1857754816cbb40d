import type { CardId, LaneId, LinkId, StepId, StickyId } from '@sightline/blueprint'

export interface CellRef {
  readonly laneId: LaneId
  readonly stepId: StepId
}

/** What is chosen: cards, or sticky notes, or one link, or one cell, or nothing. */
export type Selected =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'cards'; readonly ids: ReadonlySet<CardId> }
  | { readonly kind: 'stickies'; readonly ids: ReadonlySet<StickyId> }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'cell'; readonly cell: CellRef }

const NOTHING: Selected = { kind: 'nothing' }
const NO_CARDS: ReadonlySet<CardId> = new Set()
const NO_STICKIES: ReadonlySet<StickyId> = new Set()

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

  get stickies(): ReadonlySet<StickyId> {
    return this.#selected.kind === 'stickies' ? this.#selected.ids : NO_STICKIES
  }

  /** The sticky note that is chosen alone. */
  get onlySticky(): StickyId | undefined {
    const [first, second] = this.stickies
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

  chooseStickies(ids: Iterable<StickyId>): void {
    const chosen = new Set(ids)
    this.#selected = chosen.size > 0 ? { kind: 'stickies', ids: chosen } : NOTHING
  }

  /** Adds a sticky note to the chosen ones, or takes it out. */
  toggleSticky(id: StickyId): void {
    const chosen = new Set(this.stickies)
    if (!chosen.delete(id)) chosen.add(id)
    this.chooseStickies(chosen)
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
