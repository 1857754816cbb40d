import type { CardId, FreeId, LaneId, LinkId, NoteId, StepId } from '@sightline/blueprint'
import type { BoardPoint, CanvasPoint } from '../geometry.ts'

/** What lies under the pointer. */
export type Target =
  | { readonly kind: 'card'; readonly id: CardId }
  /** One of the dots at a card's edges, from which a link is drawn. */
  | { readonly kind: 'handle'; readonly id: CardId }
  /** The right edge of a card, by which it reaches over more steps. */
  | { readonly kind: 'cardEdge'; readonly id: CardId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'thing'; readonly id: FreeId }
  /** The corner of a note by which it is resized. */
  | { readonly kind: 'noteCorner'; readonly id: NoteId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'desk' }

/** A pointer event, in the words of the board. */
export interface PointerInput {
  readonly board: BoardPoint
  readonly canvas: CanvasPoint
  readonly target: Target
  readonly shift: boolean
  readonly alt: boolean
  readonly isTouch: boolean
  /** 0 to 1; a half where the device has none. */
  readonly pressure: number
}

/** How far a pointer travels before a press is a drag, in px. */
export const DRAG_STARTS_PX = 4

export function hasTravelled(from: PointerInput, to: PointerInput): boolean {
  return Math.hypot(to.canvas.x - from.canvas.x, to.canvas.y - from.canvas.y) >= DRAG_STARTS_PX
}
