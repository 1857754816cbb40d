import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { PresentingParts } from './presenting-parts.ts'

/** By whoever presents, or an owner. When nobody presents there is nothing to end. */
export async function stopPresenting(
  { access, rooms }: PresentingParts,
  principal: Principal,
  blueprintId: string,
): Promise<void> {
  const { role } = await access.require(principal, 'present', blueprintId)
  const presenter = rooms.find(blueprintId)?.presenter
  if (presenter?.person === undefined) return
  if (presenter.person.id !== principal.person.id && role !== 'owner') throw new AccessError('forbidden')
  presenter.end()
}
