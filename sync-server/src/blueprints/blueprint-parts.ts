import type { Access } from '../auth/access.ts'
import type { Clock } from '../kernel/clock.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { Storage } from '../storage/storage.ts'

/** What the use cases of blueprints and share links need. */
export interface BlueprintParts {
  readonly storage: Storage
  readonly access: Access
  readonly rooms: RoomRegistry
  readonly clock: Clock
}
