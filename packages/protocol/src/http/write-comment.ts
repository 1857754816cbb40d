import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import { EntityIdSchema, UNPRINTABLE } from './fields.ts'
import { AnchorSchema, MentionSchema } from './thread.ts'

const mostMentions = 20

const BodySchema = v.pipe(
  v.string('invalid'),
  v.trim(),
  v.nonEmpty('invalid'),
  v.maxLength(LIMITS.commentCharacters, 'invalid'),
  v.check((body) => !UNPRINTABLE.test(body), 'invalid'),
)

const words = {
  body: BodySchema,
  mentions: v.optional(v.pipe(v.array(MentionSchema, 'invalid'), v.maxLength(mostMentions, 'invalid')), []),
}

/**
 * `POST /api/blueprints/:id/threads` -> 201 with the thread, whose first comment has its id. Made by the client, the
 * id makes a second try harmless; one that somebody else has used is refused with 409.
 */
export const StartThreadRequest = v.object({
  id: EntityIdSchema,
  anchor: AnchorSchema,
  /** The scene that is being presented. */
  sceneId: v.optional(EntityIdSchema),
  ...words,
})

/** `POST /api/threads/:id/comments` -> 201; the id as above. */
export const AddCommentRequest = v.object({ id: EntityIdSchema, ...words })

/** `PATCH /api/comments/:id` -> 200 */
export const EditCommentRequest = v.object(words)

/** `PUT /api/threads/:id/read` -> 204: everything up to this comment; what was read stays read. */
export const ReadThreadRequest = v.object({ commentId: EntityIdSchema })
