import type { CardFields } from '../model/card.ts'
import type { Metric, Objective } from '../model/touchpoint.ts'
import type { SeedAction, SeedArchetype } from '../model/seed.ts'
import type { ChannelKind } from '../vocabulary/channel-kind.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import type { Stage } from '../vocabulary/stage.ts'
import type { StarterTexts } from './starter-texts.ts'

type Key<Record> = keyof Record & string

/**
 * A starter without its words: every key names a text, and every text of a card, action or archetype has its
 * place here. Lanes are keyed by their kind.
 */
export interface Starter<Texts extends StarterTexts> {
  readonly phases: readonly {
    readonly text: Key<Texts['phases']>
    readonly stage: Stage
    readonly steps: readonly Key<Texts['steps']>[]
  }[]
  readonly milestones: readonly Key<Texts['steps']>[]
  readonly lanes: readonly LaneKind[]
  readonly channels: Readonly<Record<Key<Texts['channels']>, ChannelKind>>
  /** In the order in which they stand in their cells. */
  readonly cards: Readonly<Record<Key<Texts['cards']>, StarterCard<Texts>>>
  readonly flows: readonly StarterLink<Texts>[]
  /** From what is held up to what holds it. */
  readonly supports: readonly StarterLink<Texts>[]
  readonly actions: Readonly<Record<Key<Texts['actions']>, StarterAction<Texts>>>
  readonly archetypes: Readonly<Record<Key<Texts['archetypes']>, StarterArchetype<Texts>>>
}

export type StarterLink<Texts extends StarterTexts> =
  | readonly [from: Key<Texts['cards']>, to: Key<Texts['cards']>]
  | readonly [from: Key<Texts['cards']>, to: Key<Texts['cards']>, label: Key<Texts['labels']>]

type WordedFields =
  'owner' | 'script' | 'failPoint' | 'expectation' | 'message' | 'competitors' | 'objective' | 'metric'

export interface StarterCard<Texts extends StarterTexts> extends Omit<CardFields, WordedFields> {
  readonly at: readonly [LaneKind, Key<Texts['steps']>]
  readonly owner?: Key<Texts['owners']>
  readonly channels?: readonly Key<Texts['channels']>[]
  /** Its owner is that of the card. */
  readonly objective?: Pick<Objective, 'intent' | 'due'>
  readonly metric?: Omit<Metric, 'name' | 'unit'>
}

/** Money in minor units. */
export interface StarterAction<Texts extends StarterTexts> extends Omit<
  SeedAction,
  'card' | 'title' | 'effects' | 'owner'
> {
  readonly on: Key<Texts['cards']>
  readonly owner: Key<Texts['owners']>
  readonly effects?: Readonly<Partial<Record<Key<Texts['cards']>, number>>>
}

export interface StarterArchetype<Texts extends StarterTexts> extends Pick<SeedArchetype, 'fit'> {
  readonly path: readonly Key<Texts['steps']>[]
  readonly intended?: Readonly<Partial<Record<Key<Texts['steps']>, number>>>
  readonly measured?: Readonly<Partial<Record<Key<Texts['steps']>, number>>>
}
