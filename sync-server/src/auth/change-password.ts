import { ApiError } from '../kernel/api-error.ts'
import type { AuthParts } from './auth-parts.ts'
import type { StartedAuthSession } from './auth-sessions.ts'
import { hashPassword, verifyPassword } from './passwords.ts'
import type { Principal } from './principal.ts'
import { revoke } from './revoke.ts'

export interface PasswordChange {
  readonly current: Principal
  readonly password: string
  readonly newPassword: string
  /** Where the request comes from; wrong passwords count as tries to sign in (S-07). */
  readonly address: string
}

/** Whoever knows the old password alone is out; this sign-in gets a new secret and goes on, its sockets too. */
export async function changePassword(parts: AuthParts, change: PasswordChange): Promise<StartedAuthSession> {
  const { people, authSessions, sockets, throttle } = parts
  const { person, authSessionHash } = change.current
  if (person.email === null) throw new ApiError('forbidden')
  if (!throttle.take(person.email, change.address)) {
    throw new ApiError('tooManyTries', undefined, throttle.windowS)
  }
  const credentials = await people.credentials(person.email)
  if (!(await verifyPassword(change.password, credentials?.passwordHash))) {
    throw new ApiError('wrongCredentials', 'password')
  }
  throttle.succeeded(person.email, change.address)
  await people.setPassword(person.id, await hashPassword(change.newPassword))
  const started = await authSessions.start(person)
  sockets.rebind(authSessionHash, started.principal)
  await revoke(parts, { what: 'otherSignIns', kept: started.principal })
  return started
}
