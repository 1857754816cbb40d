import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import type { PresencePerson } from '../events/presence.ts'
import { EntityIdSchema, TitleSchema } from './fields.ts'

const VOTE_TARGETS = ['cards', 'stickies', 'both'] as const

export type VoteTargets = (typeof VOTE_TARGETS)[number]

export interface Dots {
  readonly targetId: string
  readonly count: number
}

export interface Vote {
  readonly id: string
  readonly title: string
  readonly dotsEach: number
  readonly targets: VoteTargets
  readonly closedAt: number | null
  /** How many people have placed a dot. */
  readonly voters: number
  /** Those of whoever asks. */
  readonly own: readonly Dots[]
  /** All of them together, the most first; null until it is closed. */
  readonly results: readonly Dots[] | null
}

/** `GET /api/blueprints/:id/workshop`, for everybody who may see the blueprint. */
export interface WorkshopReply {
  /** The server's clock, which `endsAt` goes by; a client knows by it how wrong its own one is. */
  readonly now: number
  readonly timer: { readonly seconds: number; readonly endsAt: number } | null
  /** Whose turn it is. */
  readonly turn: PresencePerson | null
  /** Each sees only their own stickies, until they are revealed; a courtesy of the clients. */
  readonly hidesStickies: boolean
  /** The last one. */
  readonly vote: Vote | null
}

/** `PUT /api/blueprints/:id/workshop/timer` -> 204, by editors; `DELETE` -> 204 takes it off. */
export const SetTimerRequest = v.object({
  seconds: v.pipe(
    v.number('invalid'),
    v.integer('invalid'),
    v.minValue(1, 'invalid'),
    v.maxValue(LIMITS.timerS, 'invalid'),
  ),
})

/** `PUT /api/blueprints/:id/workshop/turn` -> 204, by editors: somebody who has a role in it, or nobody. */
export const SetTurnRequest = v.object({ personId: v.nullable(EntityIdSchema) })

/** `PUT /api/blueprints/:id/workshop/stickies` -> 204, by editors. */
export const HideStickiesRequest = v.object({ hidden: v.boolean('invalid') })

/**
 * `POST /api/blueprints/:id/votes` -> 201 `{id}`, by editors; 409 voteOpen while another one is.
 * `POST /api/votes/:id/close` -> 204.
 */
export const OpenVoteRequest = v.object({
  title: TitleSchema,
  dotsEach: v.pipe(
    v.number('invalid'),
    v.integer('invalid'),
    v.minValue(1, 'invalid'),
    v.maxValue(LIMITS.dotsEach, 'invalid'),
  ),
  targets: v.picklist(VOTE_TARGETS, 'invalid'),
})

/**
 * `PUT /api/votes/:id/dots/:targetId` -> 204, by commenters and up: how many of one's dots lie there from now on. 409
 * dotsSpent when that is more than one has left, 409 voteClosed.
 */
export const PlaceDotsRequest = v.object({
  count: v.pipe(
    v.number('invalid'),
    v.integer('invalid'),
    v.minValue(0, 'invalid'),
    v.maxValue(LIMITS.dotsEach, 'invalid'),
  ),
})
