import type { WorkshopEvent } from '@sightline/protocol'
import type { WorkshopParts } from './workshop-parts.ts'

/** Tells everybody in the room what has changed, which must be durable. */
export function tellWorkshop(
  { rooms, clock }: WorkshopParts,
  blueprintId: string,
  change: Omit<WorkshopEvent, 'type' | 'now'>,
): void {
  rooms.tell(blueprintId, { type: 'workshop', now: clock.now(), ...change })
}
