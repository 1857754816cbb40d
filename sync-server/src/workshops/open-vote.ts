import type { VoteTargets } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { newId } from '../kernel/ids.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

export interface WantedVote {
  readonly blueprintId: string
  readonly title: string
  readonly dotsEach: number
  readonly targets: VoteTargets
}

/** One at a time; returns its id. */
export async function openVote(
  parts: WorkshopParts,
  principal: Principal,
  wanted: WantedVote,
): Promise<string> {
  await parts.access.require(principal, 'runWorkshop', wanted.blueprintId)
  const id = newId()
  const isOpen = await parts.storage.workshops.openVote({ ...wanted, id, openedAt: parts.clock.now() })
  if (!isOpen) throw new ApiError('voteOpen')
  tellWorkshop(parts, wanted.blueprintId, { vote: { id, isOpen: true, voters: 0 } })
  return id
}
