import type { CardId, LinkId } from '../vocabulary/ids.ts'
import type { LinkKind } from '../vocabulary/link-kind.ts'
import type { Rect } from './rect.ts'
import type { TrackUse } from './link-tracks.ts'

export type RoutePoint = readonly [x: number, y: number]

/** A link as it is drawn: axis-parallel stretches from the border of one card to the border of the other. */
export interface LinkRoute {
  readonly id: LinkId
  readonly kind: LinkKind
  readonly from: CardId
  readonly to: CardId
  readonly bothWays: boolean
  readonly points: readonly RoutePoint[]
  readonly label: RouteLabel | undefined
  /** Whether it runs back in time above its lane. */
  readonly loop: boolean
  /** Around its points; without area where it is one straight stretch. */
  readonly bounds: Rect
  /** The stretches of gutters and corridors that it takes. */
  readonly uses: readonly TrackUse[]
}

export interface RouteLabel {
  readonly text: string
  /** Its middle. */
  readonly x: number
  readonly y: number
  /** There is room for it nowhere, so it covers something. */
  readonly tight: boolean
}
