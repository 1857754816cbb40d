import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import { EntityIdSchema } from './fields.ts'
import { PersonColourSchema } from './person.ts'

const CoordinateSchema = v.pipe(v.number(), v.minValue(-1e7), v.maxValue(1e7))

/** What a thread is about: something on the board, or a point of it in board units. */
export const AnchorSchema = v.union(
  [
    v.strictObject({ cardId: EntityIdSchema }),
    v.strictObject({ laneId: EntityIdSchema }),
    v.strictObject({ stepId: EntityIdSchema }),
    v.strictObject({ linkId: EntityIdSchema }),
    v.strictObject({ x: CoordinateSchema, y: CoordinateSchema }),
  ],
  'invalid',
)

export type Anchor = v.InferOutput<typeof AnchorSchema>

export const REACTIONS = ['👍', '❤️', '🎉', '😄', '👀', '🤔'] as const

export const ReactionSchema = v.picklist(REACTIONS, 'invalid')

export type Reaction = v.InferOutput<typeof ReactionSchema>

/** A person whom a comment calls by `@` and this name. */
export const MentionSchema = v.object({
  personId: v.string(),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.nameCharacters)),
})

export type Mention = v.InferOutput<typeof MentionSchema>

const AuthorSchema = v.object({
  id: v.string(),
  name: v.string(),
  colour: PersonColourSchema,
  guest: v.boolean(),
})

export type Author = v.InferOutput<typeof AuthorSchema>

export const CommentSchema = v.object({
  id: v.string(),
  /** Its place in the thread, from 0; those of deleted ones are not given out again. */
  number: v.number(),
  /** Null for one whose account is gone. */
  author: v.nullable(AuthorSchema),
  /** Markdown; empty once it is deleted. */
  body: v.string(),
  createdAt: v.number(),
  editedAt: v.nullable(v.number()),
  isDeleted: v.boolean(),
  mentions: v.array(MentionSchema),
  reactions: v.array(v.object({ emoji: ReactionSchema, personIds: v.array(v.string()) })),
})

export type Comment = v.InferOutput<typeof CommentSchema>

/** In a list all comments of a thread; in a reply to a change, and in a push, those that changed. */
export const ThreadSchema = v.object({
  id: v.string(),
  anchor: AnchorSchema,
  /** What the place was called when the thread was begun; empty for a point. */
  label: v.string(),
  sceneId: v.nullable(v.string()),
  createdAt: v.number(),
  resolvedAt: v.nullable(v.number()),
  /** Who resolved it. */
  resolvedBy: v.nullable(v.string()),
  /** Grows with every change of any thread of the blueprint. */
  change: v.number(),
  comments: v.array(CommentSchema),
})

export type Thread = v.InferOutput<typeof ThreadSchema>
