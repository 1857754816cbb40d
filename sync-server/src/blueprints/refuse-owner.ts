import { ApiError } from '../kernel/api-error.ts'
import type { Storage } from '../storage/storage.ts'

/** A blueprint without an owner could not be shared, deleted or restored by anyone. */
export async function refuseOwner(storage: Storage, blueprintId: string, personId: string): Promise<void> {
  const standing = await storage.access.standing(personId, blueprintId)
  if (standing?.memberRole === 'owner') throw new ApiError('ownerStays')
}
