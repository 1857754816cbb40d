import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/** To the bin; whoever has it open is put out. */
export async function deleteBlueprint(
  { access, storage, rooms, clock }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<void> {
  await access.require(principal, 'delete', blueprintId)
  await rooms.closeBlueprint(blueprintId, () => storage.blueprints.moveToBin(blueprintId, clock.now()))
}
