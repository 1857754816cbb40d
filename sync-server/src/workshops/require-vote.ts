import { AccessError, type Allowed } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { VoteRow } from '../storage/workshop-store.ts'
import type { WorkshopParts } from './workshop-parts.ts'

/** Throws unless the principal may do this with a vote of a blueprint. */
export async function requireVote(
  { access, storage }: WorkshopParts,
  principal: Principal,
  { voteId, action }: { readonly voteId: string; readonly action: 'vote' | 'runWorkshop' },
): Promise<{ readonly vote: VoteRow; readonly allowed: Allowed }> {
  const vote = await storage.workshops.findVote(voteId)
  if (vote === undefined) throw new AccessError('notFound')
  return { vote, allowed: await access.require(principal, action, vote.blueprintId) }
}
