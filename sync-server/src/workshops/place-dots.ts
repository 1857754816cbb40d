import type { Dots, VoteTargets } from '@sightline/protocol'
import type { Doc } from 'yjs'
import type { Allowed } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { requireVote } from './require-vote.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

const ROOTS_OF: Record<VoteTargets, readonly string[]> = {
  cards: ['cards'],
  stickies: ['stickies'],
  both: ['cards', 'stickies'],
}

/** On something that is there and that one is shown; taking dots back is always possible. */
export async function placeDots(
  parts: WorkshopParts,
  principal: Principal,
  { voteId, targetId, count }: Dots & { readonly voteId: string },
): Promise<void> {
  const { vote, allowed } = await requireVote(parts, principal, { voteId, action: 'vote' })
  const isThere = count === 0 || (await isVotable(parts, allowed, { targets: vote.targets, targetId }))
  if (!isThere) throw new ApiError('notFound')
  const dots = { voteId, personId: principal.person.id, targetId, count }
  const outcome = await parts.storage.workshops.placeDots(dots)
  if (outcome !== 'done') throw new ApiError(outcome === 'spent' ? 'dotsSpent' : 'voteClosed')
  const after = await parts.storage.workshops.findVote(voteId)
  if (after === undefined || after.voters === vote.voters) return
  const isOpen = after.closedAt === null
  tellWorkshop(parts, vote.blueprintId, { vote: { id: voteId, isOpen, voters: after.voters } })
}

async function isVotable(
  { rooms, shown }: WorkshopParts,
  allowed: Allowed,
  { targets, targetId }: { readonly targets: VoteTargets; readonly targetId: string },
): Promise<boolean> {
  const ids = await shown.of(allowed)
  if (ids !== undefined && !ids.has(targetId)) return false
  const holds = (doc: Doc): boolean => ROOTS_OF[targets].some((root) => doc.getMap(root).has(targetId))
  return rooms.read(allowed.blueprint.id, holds)
}
