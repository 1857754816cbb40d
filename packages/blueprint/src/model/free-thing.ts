import type {
  ArrowId,
  CardId,
  FreeId,
  LaneId,
  NoteId,
  StepId,
  StickyId,
  StrokeId,
  TextId,
} from '../vocabulary/ids.ts'

/** What a free thing is bound to; it moves with it. On a side without one it is bound to the board's own corner. */
export interface Anchor {
  readonly laneId?: LaneId
  readonly stepId?: StepId
}

/** Where a free thing lies, in board units: an offset from the corner of its anchor. */
export interface Frame extends Anchor {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Words that lie on the board, over its cells: on paper of their own, or bare. */
export interface Note<Id extends NoteId = NoteId> {
  readonly id: Id
  readonly frame: Frame
  readonly text: string
  /** What lies over what. */
  readonly order: string
  /** Undefined is yellow paper, or ink. */
  readonly colour: string | undefined
  readonly locked: boolean
  /** The name of whoever wrote it. */
  readonly by: string
}

export type Sticky = Note<StickyId>
export type FreeText = Note<TextId>

/** A point of a stroke, as an offset in board units from the corner of its anchor; the pressure is 0 to 1. */
export type InkPoint = readonly [x: number, y: number, pressure: number]

export interface Line extends Anchor {
  readonly points: readonly InkPoint[]
}

/** Drawn by hand. */
export interface Stroke {
  readonly id: StrokeId
  readonly line: Line
  readonly order: string
  /** Undefined is ink. */
  readonly colour: string | undefined
  /** In board units. */
  readonly width: number
  readonly locked: boolean
}

export interface FreePoint extends Anchor {
  readonly x: number
  readonly y: number
}

/** A thing that is pointed at, wherever it goes, or a place. */
export type ArrowEnd = { readonly id: CardId | FreeId } | FreePoint

export interface ArrowEnds {
  readonly from: ArrowEnd
  readonly to: ArrowEnd
}

/** An arrow between anything; what leads from card to card in the service itself is a link. */
export interface Arrow {
  readonly id: ArrowId
  readonly ends: ArrowEnds
  readonly order: string
  readonly label: string
}
