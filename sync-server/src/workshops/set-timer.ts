import type { Principal } from '../auth/principal.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

/** From now on; without `seconds` there is none any more. */
export async function setTimer(
  parts: WorkshopParts,
  principal: Principal,
  { blueprintId, seconds }: { readonly blueprintId: string; readonly seconds: number | undefined },
): Promise<void> {
  await parts.access.require(principal, 'runWorkshop', blueprintId)
  const timer = seconds === undefined ? null : { seconds, endsAt: parts.clock.now() + seconds * 1000 }
  await parts.storage.workshops.setTimer(blueprintId, timer)
  tellWorkshop(parts, blueprintId, { timer })
}
