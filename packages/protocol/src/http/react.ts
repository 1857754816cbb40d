import { isEntityId } from '@sightline/blueprint'
import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'
import { PresentingReactionSchema } from './presenting-reaction.ts'

const invalid: ErrorCode = 'invalid'

/** `POST /api/blueprints/:id/reactions` -> 204; `sceneId`: what was shown, left out for the blueprint itself. */
export const ReactRequest = v.object({
  emoji: PresentingReactionSchema,
  sceneId: v.optional(
    v.pipe(
      v.string(invalid),
      v.check((id) => isEntityId(id), invalid),
    ),
  ),
})
