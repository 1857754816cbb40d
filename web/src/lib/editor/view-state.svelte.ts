import type { CardId, LaneId, PhaseId, StepId, StickyId } from '@sightline/blueprint'
import type { BoardPoint, Rect } from './geometry.ts'
import type { CellRef } from './selection.svelte.ts'

/** Where dragged cards would land: a cell, the rank in it, and the bar that shows it. */
export interface DropTarget extends CellRef {
  readonly index: number
  readonly bar: { readonly x: number; readonly y: number; readonly width: number }
}

export interface DragPreview {
  readonly ids: ReadonlySet<CardId>
  /** How far the cards are from where they stand, in board units. */
  readonly dx: number
  readonly dy: number
  readonly target: DropTarget | undefined
}

/** A card that is being written and is not in the document yet. */
export interface CardDraft extends CellRef {
  readonly index: number
  readonly text: string
}

export interface LinkDraft {
  readonly from: CardId
  readonly to: BoardPoint
  /** The card that the link would end at. */
  readonly over: CardId | undefined
}

export type Header =
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'step'; readonly id: StepId }

export interface StickyDrag {
  readonly ids: ReadonlySet<StickyId>
  readonly dx: number
  readonly dy: number
}

export interface StickySize {
  readonly id: StickyId
  readonly width: number
  readonly height: number
}

export type Overlay = 'find' | 'palette' | 'keys'

/** What only this tab sees: previews of gestures, and what is being written where. */
export class ViewState {
  drag: DragPreview | undefined = $state.raw()
  marquee: Rect | undefined = $state.raw()
  draft: CardDraft | undefined = $state.raw()
  linkDraft: LinkDraft | undefined = $state.raw()
  /** The card from which the keyboard is drawing a link. */
  linkSource: CardId | undefined = $state()
  /** The card whose title is edited in place. */
  editing: CardId | undefined = $state()
  renaming: Header | undefined = $state.raw()
  hovered: CardId | undefined = $state()
  isPanning = $state(false)
  /** The card whose chain stands out while all else fades. */
  traced: CardId | undefined = $state()
  /** Sticky notes that are being moved, and how far they are from where they lie, in board units. */
  stickyDrag: StickyDrag | undefined = $state.raw()
  /** The sticky note that is being resized, and what it measures. */
  stickySize: StickySize | undefined = $state.raw()
  editingSticky: StickyId | undefined = $state()
  /** What is opened over the board. */
  overlay: Overlay | undefined = $state()

  /** Drops every preview; what was written stays written. */
  dropPreviews(): void {
    this.drag = undefined
    this.marquee = undefined
    this.linkDraft = undefined
    this.linkSource = undefined
    this.stickyDrag = undefined
    this.stickySize = undefined
  }
}
