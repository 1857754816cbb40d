import type { CardId, LaneId, LinkId, StepId } from '@sightline/blueprint'
import type { Editor } from '../editor.svelte.ts'
import type { BoardPoint, CanvasPoint } from '../geometry.ts'

/** What lies under the pointer. */
export type Target =
  | { readonly kind: 'card'; readonly id: CardId }
  /** One of the dots at a card's edges, from which a link is drawn. */
  | { readonly kind: 'handle'; readonly id: CardId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'desk' }

/** A pointer event, in the words of the board. */
export interface PointerInput {
  readonly board: BoardPoint
  readonly canvas: CanvasPoint
  readonly target: Target
  readonly shift: boolean
  readonly isTouch: boolean
}

/** A gesture under way. Its handlers may name the state of the same tool that takes over from here. */
export interface ToolState {
  readonly cursor?: string
  move?(input: PointerInput): string | undefined
  up?(input: PointerInput): void
  /** Escape, or the pointer was taken away: as if the gesture had never begun. */
  cancel?(): void
}

/** Makes a state from the input that began the gesture. */
export type StateFactory = (start: PointerInput, editor: Editor) => ToolState

export interface Tool {
  readonly name: ToolName
  readonly cursor: string
  readonly states: Readonly<Record<string, StateFactory>>
  /** The state that a press begins; undefined when it begins none. */
  down(input: PointerInput, editor: Editor): string | undefined
}

export type ToolName = 'select' | 'hand' | 'card' | 'link'

/** How far a pointer travels before a press is a drag, in px. */
export const DRAG_STARTS_PX = 4

export function hasTravelled(from: PointerInput, to: PointerInput): boolean {
  return Math.hypot(to.canvas.x - from.canvas.x, to.canvas.y - from.canvas.y) >= DRAG_STARTS_PX
}
