import type { Principal } from '../auth/principal.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

/** Clients cover what others write until it is revealed; the document goes to them all the same. */
export async function hideStickies(
  parts: WorkshopParts,
  principal: Principal,
  { blueprintId, hidden }: { readonly blueprintId: string; readonly hidden: boolean },
): Promise<void> {
  await parts.access.require(principal, 'runWorkshop', blueprintId)
  await parts.storage.workshops.hideStickies(blueprintId, hidden)
  tellWorkshop(parts, blueprintId, { hidesStickies: hidden })
}
