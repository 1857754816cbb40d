import type { Access } from '../auth/access.ts'
import type { Attempts } from '../kernel/attempts.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { Storage } from '../storage/storage.ts'

/** What the use cases of presenting need. */
export interface PresentingParts {
  readonly storage: Storage
  readonly access: Access
  readonly rooms: RoomRegistry
  /** Reactions of one person to one blueprint. */
  readonly reactions: Attempts
}
