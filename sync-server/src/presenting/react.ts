import type { PresentingReaction } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { PresentingParts } from './presenting-parts.ts'

/** Counts a reaction to what is presented, and lets everybody see it. */
export async function react(
  { storage, access, rooms, reactions }: PresentingParts,
  principal: Principal,
  { blueprintId, emoji, sceneId }: { blueprintId: string; emoji: PresentingReaction; sceneId: string | null },
): Promise<void> {
  await access.require(principal, 'react', blueprintId)
  if (!reactions.take(`${blueprintId} ${principal.person.id}`)) throw new ApiError('tooManyReactions')
  await storage.sceneReactions.count(blueprintId, sceneId, emoji)
  rooms.tell(blueprintId, { type: 'reaction', emoji, sceneId }, sceneId ?? undefined)
}
