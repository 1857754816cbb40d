import type {
  CardId,
  FreeId,
  InkPoint,
  LaneId,
  NoteId,
  PhaseId,
  StepId,
  StrokeId,
} from '@sightline/blueprint'
import type { Anchor } from '@sightline/protocol'
import type { BoardPoint, Rect } from './geometry.ts'
import type { Staging } from './staging.ts'
import type { Target } from './tools/pointer-input.ts'
import type { CellRef } from './selection.svelte.ts'

/** Where dragged cards would land: a cell, the rank in it, and the bar that shows it. */
export interface DropTarget extends CellRef {
  readonly index: number
  readonly bar: { readonly x: number; readonly y: number; readonly width: number }
}

/** Cards or free things that are being moved. */
export interface DragPreview {
  readonly ids: ReadonlySet<CardId | FreeId>
  /** How far they are from where they lie, in board units. */
  readonly dx: number
  readonly dy: number
  /** Free things land wherever they are let go. */
  readonly target: DropTarget | undefined
}

/** Where files would land: a card gets them as evidence, in a cell they make cards. */
export type FileLanding =
  { readonly kind: 'card'; readonly id: CardId } | ({ readonly kind: 'cell' } & CellRef)

/** A card that is being written and is not in the document yet. */
export interface CardDraft extends CellRef {
  readonly index: number
  readonly text: string
}

export interface LinkDraft {
  /** What it begins at; a free thing or a place begins an arrow. */
  readonly from: CardId | FreeId | BoardPoint
  readonly to: BoardPoint
  /** What it would end at. */
  readonly over: CardId | FreeId | undefined
}

export type Header =
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'phase'; readonly id: PhaseId }
  | { readonly kind: 'step'; readonly id: StepId }

/** What can be hidden from everyone. */
export type HiddenHeader = Exclude<Header, { readonly kind: 'phase' }>

export interface HeaderDrag {
  readonly header: Header
  /** Where it would land, in board units; undefined where it would land nowhere. */
  readonly bar: Rect | undefined
  /** The phase in which a step would land. */
  readonly phaseId?: PhaseId
}

export interface Sizing {
  readonly header: Header
  /** Where its edge would come to lie, in board units. */
  readonly guide: Rect
}

export interface Widened {
  readonly id: CardId
  /** Up to which it would reach. */
  readonly toColumn: number
  readonly rect: Rect
}

/** What the pen writes with. */
export interface Pen {
  /** Undefined is ink. */
  readonly colour: string | undefined
  /** In board units. */
  readonly width: number
}

export interface NoteSize {
  readonly id: NoteId
  readonly width: number
  readonly height: number
}

export type Overlay = 'find' | 'palette' | 'keys'

const NONE: ReadonlySet<never> = new Set()

/** What only this tab sees: previews of gestures, and what is being written where. */
export class ViewState {
  drag: DragPreview | undefined = $state.raw()
  /** The same set for as long as they are dragged, so that nothing else is woken by each move. */
  readonly dragged: ReadonlySet<CardId | FreeId> = $derived(this.drag?.ids ?? NONE)
  /** Copies of what is dragged will be put down. */
  dropsCopies = $state(false)
  /** What is dragged away from where it lies; what is copied stays there. */
  readonly lifted: ReadonlySet<CardId | FreeId> = $derived(this.dropsCopies ? NONE : this.dragged)
  marquee: Rect | undefined = $state.raw()
  draft: CardDraft | undefined = $state.raw()
  /** Files are held over this. */
  fileLanding: FileLanding | undefined = $state.raw()
  linkDraft: LinkDraft | undefined = $state.raw()
  /** From where the keyboard is drawing: a card begins a link, a free thing an arrow. */
  lineSource: CardId | FreeId | undefined = $state()
  /** The card whose title is edited in place. */
  editing: CardId | undefined = $state()
  renaming: Header | undefined = $state.raw()
  /** The lane, phase or step that is being moved by its header. */
  headerDrag: HeaderDrag | undefined = $state.raw()
  hovered: CardId | undefined = $state()
  /** What is pressed is added to what is chosen, or taken out of it, as with Shift held. */
  choosesSeveral = $state(false)
  /** What was pressed last, which a menu that comes up is about. */
  pressed: Target | undefined
  /** The card whose chain stands out while all else fades. */
  traced: CardId | undefined = $state()
  /** The card whose right edge is being dragged over more or fewer steps. */
  widened: Widened | undefined = $state.raw()
  /** The lane, phase or step that is being resized by its edge. */
  sizing: Sizing | undefined = $state.raw()
  /** The note that is being resized, and what it measures. */
  noteSize: NoteSize | undefined = $state.raw()
  editingNote: NoteId | undefined = $state()
  pen: Pen = $state.raw({ colour: undefined, width: 3 })
  /** The stroke that is being drawn. */
  ink: readonly InkPoint[] | undefined = $state.raw()
  /** Strokes over which the eraser has gone and that it will take when it is lifted. */
  erased: ReadonlySet<StrokeId> | undefined = $state.raw()
  /** Where a thread is being begun. */
  commenting: Anchor | undefined = $state.raw()
  /** What a presentation makes of the board; undefined while nobody presents. */
  staging: Staging | undefined = $state.raw()
  /** While stickies are covered, whose stay readable here; undefined: all do. */
  uncoveredAuthor: string | undefined = $state()
  /** What is opened over the board. */
  overlay: Overlay | undefined = $state()

  /** Drops every preview; what was written stays written. */
  dropPreviews(): void {
    this.drag = undefined
    this.choosesSeveral = false
    this.headerDrag = undefined
    this.sizing = undefined
    this.widened = undefined
    this.marquee = undefined
    this.linkDraft = undefined
    this.lineSource = undefined
    this.noteSize = undefined
    this.ink = undefined
    this.erased = undefined
  }
}
