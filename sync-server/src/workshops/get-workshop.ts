import type { Vote, WorkshopReply } from '@sightline/protocol'
import type { Allowed } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { VoteRow } from '../storage/workshop-store.ts'
import type { WorkshopParts } from './workshop-parts.ts'

export async function getWorkshop(
  parts: WorkshopParts,
  principal: Principal,
  blueprintId: string,
): Promise<WorkshopReply> {
  const { access, storage, clock } = parts
  const reader = await access.require(principal, 'read', blueprintId)
  const [workshop, vote] = await Promise.all([
    storage.workshops.find(blueprintId),
    storage.workshops.lastVote(blueprintId),
  ])
  const described = vote === undefined ? null : await describeVote(parts, { principal, reader, vote })
  return { now: clock.now(), ...workshop, vote: described }
}

/** Of the result each is told what lies on something that they are shown. */
async function describeVote(
  { storage, shown }: WorkshopParts,
  { principal, reader, vote }: { principal: Principal; reader: Allowed; vote: VoteRow },
): Promise<Vote> {
  const { id, title, dotsEach, targets, closedAt, voters } = vote
  const own = await storage.workshops.dotsOf(id, principal.person.id)
  const ids = await shown.of(reader)
  const totals = closedAt === null ? null : await storage.workshops.totals(id)
  const results = totals?.filter(({ targetId }) => ids === undefined || ids.has(targetId)) ?? null
  return { id, title, dotsEach, targets, closedAt, voters, own, results }
}
