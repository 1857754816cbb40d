import { ApiError } from '../kernel/api-error.ts'
import type { Storage } from '../storage/storage.ts'

/** What somebody has as an owner of the team does not change here, so that a blueprint always has an owner. */
export async function refuseOwner(storage: Storage, blueprintId: string, personId: string): Promise<void> {
  const standing = await storage.access.standing(personId, blueprintId)
  if (standing?.teamRole === 'owner') throw new ApiError('ownerStays')
}
