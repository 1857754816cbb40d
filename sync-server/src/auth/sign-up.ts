import { ApiError } from '../kernel/api-error.ts'
import { newId } from '../kernel/ids.ts'
import type { PersonRow } from '../storage/person-store.ts'
import type { AuthParts } from './auth-parts.ts'
import type { StartedAuthSession } from './auth-sessions.ts'
import { hashPassword } from './passwords.ts'
import type { Principal } from './principal.ts'
import { revoke } from './revoke.ts'

export interface SignUp {
  readonly email: string
  readonly password: string
  readonly name: string
  /** Who asks; a guest becomes the account and keeps the person id, and so everything. */
  readonly current: Principal | undefined
}

export async function signUp(parts: AuthParts, { current, ...wanted }: SignUp): Promise<StartedAuthSession> {
  const passwordHash = await hashPassword(wanted.password)
  const account = { name: wanted.name, email: wanted.email, passwordHash }
  const person = await createOrPromote(parts, account, current)
  if (person === 'emailTaken') throw new ApiError('emailTaken', 'email')
  const started = await parts.authSessions.start(person)
  if (current?.person.id === person.id) {
    parts.sockets.rebind(current.authSessionHash, started.principal)
    await parts.authSessions.end(current.authSessionHash)
  } else if (current !== undefined) {
    await revoke(parts, { what: 'authSession', hash: current.authSessionHash })
  }
  return started
}

async function createOrPromote(
  { people, clock }: AuthParts,
  account: { readonly name: string; readonly email: string; readonly passwordHash: string },
  current: Principal | undefined,
): Promise<PersonRow | 'emailTaken'> {
  if (current?.person.email === null) {
    const promoted = await people.promoteGuest({ id: current.person.id, ...account })
    if (promoted !== 'notGuest') return promoted
  }
  return people.createAccount({ id: newId(), teamId: newId(), createdAt: clock.now(), ...account })
}
