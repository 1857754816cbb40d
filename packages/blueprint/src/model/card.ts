import type { CardId, ChannelId, LaneId, StepId } from '../vocabulary/ids.ts'
import type { Evidence, TouchpointFields } from './touchpoint.ts'

/** The cell that a card sits in and its rank there; one register, replaced whole. */
export interface Place {
  readonly laneId: LaneId
  readonly stepId: StepId
  readonly order: string
}

export interface CardFields extends TouchpointFields {
  /** Steps that the card covers, from its own to the right. */
  readonly span?: number
  readonly colour?: string
  readonly locked?: boolean
  /** A name, not a person's id. */
  readonly owner?: string
  readonly decision?: boolean
}

export interface Card extends CardFields {
  readonly id: CardId
  /** As written; undefined when nobody placed it. Its lane or step may be gone: see `Blueprint.unplaced`. */
  readonly place: Place | undefined
  readonly title: string
  /** Without its formatting. */
  readonly notes: string
  readonly channels: readonly ChannelId[]
  readonly evidence: ReadonlyMap<string, Evidence>
}
