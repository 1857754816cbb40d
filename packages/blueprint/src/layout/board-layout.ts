import type { CellKey } from '../model/grid.ts'
import type { Lane } from '../model/lane.ts'
import type { Phase } from '../model/phase.ts'
import type { Step } from '../model/step.ts'
import type { CardId, LaneId, StepId } from '../vocabulary/ids.ts'
import type { LineKind } from './derived-lines.ts'
import type { Rect } from './rect.ts'

/** Where everything of a board lies, in board units from the board's own top left corner. */
export interface BoardLayout {
  /** Of the grid with its headers, without the tray. */
  readonly width: number
  readonly height: number
  readonly laneHeaderWidth: number
  readonly phaseRow: Span
  readonly stepRow: Span
  readonly columns: readonly ColumnBox[]
  readonly collapsedSteps: readonly CollapsedStepBox[]
  readonly phases: readonly PhaseBox[]
  /** Those that are shown, from top to bottom. */
  readonly lanes: readonly LaneBox[]
  readonly lines: readonly LineBox[]
  /** Cards that stand in a lane that is shown. */
  readonly cards: ReadonlyMap<CardId, CardBox>
  /** The own cards of each cell, from top to bottom; cells without cards are absent. */
  readonly cellCards: ReadonlyMap<CellKey, readonly CardId[]>
  /** Bottom of the lowest card that covers a cell, its own or one that reaches over from the left. */
  readonly cellBottoms: ReadonlyMap<CellKey, number>
  readonly feelings: readonly FeelingRow[]
  /** Below the board; undefined when every card has a place. */
  readonly tray: Tray | undefined
  readonly columnIndexes: ReadonlyMap<StepId, number>
  readonly laneIndexes: ReadonlyMap<LaneId, number>
}

export interface Span {
  readonly y: number
  readonly height: number
}

export interface ColumnBox {
  readonly step: Step
  readonly phase: Phase | undefined
  /** 0 for the first. */
  readonly index: number
  readonly x: number
  readonly width: number
  readonly startsPhase: boolean
}

/** A step that is shown as its name alone: no column, for nothing stands in it. */
export interface CollapsedStepBox {
  readonly step: Step
  readonly x: number
  readonly width: number
}

/** A phase without steps has a width too. */
export interface PhaseBox {
  readonly phase: Phase
  readonly x: number
  readonly width: number
}

export interface LaneBox {
  readonly lane: Lane
  readonly y: number
  readonly height: number
  /** As low as its cards let it be. */
  readonly leastHeight: number
  /** Shown as its name alone, without its cards. */
  readonly collapsed: boolean
  /** Whether a link runs back in time above its cards. */
  readonly loop: boolean
  /** Where the first card of a cell begins. */
  readonly contentY: number
  /** Between cards of a cell. */
  readonly gap: number
}

export interface LineBox {
  readonly kind: LineKind
  readonly y: number
  readonly height: number
  readonly afterLaneId: LaneId
}

interface Box extends Rect {
  readonly id: CardId
  readonly titleLines: readonly string[]
  /** Whether the title is longer than what is shown. */
  readonly clamped: boolean
  /** Whether a row for channel, return and satisfaction lies below the title. */
  readonly hasMeta: boolean
}

export interface CardBox extends Box {
  readonly laneId: LaneId
  readonly stepId: StepId
  /** First and last column that it covers. */
  readonly fromColumn: number
  readonly toColumn: number
  /** A quote is what a customer thinks: text alone, italic 12/16, 2 px in from its sides, no padding or border. */
  readonly form: 'card' | 'quote'
}

export type TrayBox = Box

export interface Tray extends Rect {
  readonly cards: ReadonlyMap<CardId, TrayBox>
}

/** The emotion curve of a feeling lane; y of a feeling f is `zeroY - 14.5 * f`. */
export interface FeelingRow {
  readonly laneId: LaneId
  readonly y: number
  readonly height: number
  readonly zeroY: number
  readonly points: readonly FeelingPoint[]
}

export interface FeelingPoint {
  readonly stepId: StepId
  /** Middle of the column. */
  readonly x: number
  /** -2 to 2; undefined where nobody said. */
  readonly intended: number | undefined
  readonly measured: number | undefined
  readonly intendedY: number | undefined
  readonly measuredY: number | undefined
}
