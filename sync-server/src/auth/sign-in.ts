import { ApiError } from '../kernel/api-error.ts'
import type { PersonRow } from '../storage/person-store.ts'
import type { AuthParts } from './auth-parts.ts'
import type { StartedAuthSession } from './auth-sessions.ts'
import { verifyPassword } from './passwords.ts'
import type { Principal } from './principal.ts'
import { revoke } from './revoke.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  /** Where the request comes from; tries are counted for each account and address (S-07). */
  readonly address: string
  /** Who asks; what a guest has goes over to the account. */
  readonly current: Principal | undefined
}

export async function signIn(parts: AuthParts, request: SignIn): Promise<StartedAuthSession> {
  const { email, address, current } = request
  const { throttle } = parts
  if (!throttle.take(email, address)) throw new ApiError('tooManyTries', undefined, throttle.windowS)
  const person = await checkPassword(parts, request)
  if (person === undefined) throw new ApiError('wrongCredentials')
  throttle.succeeded(email, address)
  if (current !== undefined) await leave(parts, current, person)
  return parts.authSessions.start(person)
}

async function checkPassword(
  { people }: AuthParts,
  { email, password }: SignIn,
): Promise<PersonRow | undefined> {
  const credentials = await people.credentials(email)
  const matches = await verifyPassword(password, credentials?.passwordHash)
  return matches && credentials !== undefined ? people.find(credentials.id) : undefined
}

/**
 * The sign-in before this one ends. A guest's rooms are restarted and the move is posted in the same turn, so
 * nothing of the guest can be written after it. Rooms where the guest has no socket just now, a tab that is
 * offline say, learn whose its client ids are.
 */
async function leave(parts: AuthParts, current: Principal, person: PersonRow): Promise<void> {
  if (current.person.email === null && current.person.id !== person.id) {
    parts.sockets.restartRoomsOf(current.person.id)
    await parts.people.mergeGuest(current.person.id, person.id)
    await parts.sockets.passClientIdsOn(current.person.id, person.id)
  } else {
    await revoke(parts, { what: 'authSession', hash: current.authSessionHash })
  }
}
