import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { tellWorkshop } from './tell-workshop.ts'
import type { WorkshopParts } from './workshop-parts.ts'

/** To somebody who may see the blueprint, or to nobody. */
export async function setTurn(
  parts: WorkshopParts,
  principal: Principal,
  { blueprintId, personId }: { readonly blueprintId: string; readonly personId: string | null },
): Promise<void> {
  await parts.access.require(principal, 'runWorkshop', blueprintId)
  const isThere = personId === null || (await parts.access.right(personId, blueprintId)) !== undefined
  if (!isThere) throw new ApiError('invalid', 'personId')
  await parts.storage.workshops.setTurn(blueprintId, personId)
  const { turn } = await parts.storage.workshops.find(blueprintId)
  tellWorkshop(parts, blueprintId, { turn })
}
