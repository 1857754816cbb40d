import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { requireVote } from './require-vote.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

/** From now on everybody sees the result, and it does not change. */
export async function closeVote(parts: WorkshopParts, principal: Principal, voteId: string): Promise<void> {
  const { vote } = await requireVote(parts, principal, { voteId, action: 'runWorkshop' })
  if (!(await parts.storage.workshops.closeVote(voteId, parts.clock.now()))) throw new ApiError('voteClosed')
  const { voters } = (await parts.storage.workshops.findVote(voteId)) ?? vote
  tellWorkshop(parts, vote.blueprintId, { vote: { id: voteId, isOpen: false, voters } })
}
