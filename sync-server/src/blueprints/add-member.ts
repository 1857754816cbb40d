import type { GrantableRole } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import type { Attempts } from '../kernel/attempts.ts'
import type { BlueprintParts } from './blueprint-parts.ts'
import { setMember } from './set-member.ts'

export interface NewcomerByEmail {
  readonly blueprintId: string
  readonly email: string
  readonly role: GrantableRole
}

/** Only accounts may ask, and not often: the answer tells whether an address has an account. */
export async function addMember(
  parts: BlueprintParts & { readonly lookUps: Attempts },
  principal: Principal,
  { blueprintId, email, role }: NewcomerByEmail,
): Promise<void> {
  await parts.access.require(principal, 'manageMembers', blueprintId)
  if (principal.person.email === null) throw new ApiError('accountNeeded')
  if (!parts.lookUps.take(principal.person.id)) throw new ApiError('tooManyTries')
  const found = await parts.storage.people.credentials(email)
  if (found === undefined) throw new ApiError('noSuchAccount', 'email')
  await setMember(parts, principal, { blueprintId, personId: found.id, role })
}
