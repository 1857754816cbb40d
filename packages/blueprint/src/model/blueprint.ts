import type { ActionId, ArrowId, CardId, LinkId, StickyId, StrokeId, TextId } from '../vocabulary/ids.ts'
import type { Action } from './action.ts'
import type { Archetype } from './archetype.ts'
import type { Card } from './card.ts'
import type { Channel } from './channel.ts'
import type { Arrow, FreeText, Sticky, Stroke } from './free-thing.ts'
import type { Lane } from './lane.ts'
import type { Link } from './link.ts'
import type { Meta } from './meta.ts'
import type { Phase } from './phase.ts'
import type { Scene } from './scene.ts'
import type { Step } from './step.ts'

/** One reading of the document. Lists are in board order; nothing of it changes. */
export interface Blueprint {
  readonly meta: Meta
  readonly phases: readonly Phase[]
  readonly steps: readonly Step[]
  readonly lanes: readonly Lane[]
  readonly cards: ReadonlyMap<CardId, Card>
  readonly links: ReadonlyMap<LinkId, Link>
  readonly actions: ReadonlyMap<ActionId, Action>
  readonly channels: readonly Channel[]
  readonly archetypes: readonly Archetype[]
  readonly scenes: readonly Scene[]
  readonly stickies: ReadonlyMap<StickyId, Sticky>
  readonly texts: ReadonlyMap<TextId, FreeText>
  readonly strokes: ReadonlyMap<StrokeId, Stroke>
  readonly arrows: ReadonlyMap<ArrowId, Arrow>
}
