import type { PersonChanges, PersonRow } from '../storage/person-store.ts'
import { AccessError } from './access.ts'
import type { AuthParts } from './auth-parts.ts'
import type { Principal } from './principal.ts'

/** Stored first, then everybody who is on a board with the person sees it. */
export async function editMe(
  { people, sockets }: Pick<AuthParts, 'people' | 'sockets'>,
  { person }: Principal,
  changes: PersonChanges,
): Promise<PersonRow> {
  const edited = await people.edit(person.id, changes)
  if (edited === undefined) throw new AccessError('notFound')
  sockets.renew(edited)
  return edited
}
