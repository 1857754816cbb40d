import type { Thread } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { AddOutcome } from '../storage/comment-store.ts'

/** The thread that a change leaves; throws when the storage refused it, or found nothing to change. */
export function accepted(outcome: AddOutcome | undefined): Thread {
  if (outcome === undefined) throw new AccessError('notFound')
  if (outcome === 'idTaken') throw new ApiError('idTaken', 'id')
  if (outcome === 'full') throw new ApiError('commentsFull')
  return outcome
}
