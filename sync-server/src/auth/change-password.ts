import type { AuthParts } from './auth-parts.ts'
import type { StartedAuthSession } from './auth-sessions.ts'
import { checkOwnPassword, type OwnPassword } from './check-own-password.ts'
import { hashPassword } from './passwords.ts'
import { revoke } from './revoke.ts'

export interface PasswordChange extends OwnPassword {
  readonly newPassword: string
}

/** Whoever knows the old password alone is out; this sign-in gets a new secret and goes on, its sockets too. */
export async function changePassword(parts: AuthParts, change: PasswordChange): Promise<StartedAuthSession> {
  const { people, authSessions, sockets } = parts
  const { person, authSessionHash } = change.current
  await checkOwnPassword(parts, change)
  await people.setPassword(person.id, await hashPassword(change.newPassword))
  const started = await authSessions.start(person)
  sockets.rebind(authSessionHash, started.principal)
  await revoke(parts, { what: 'otherSignIns', kept: started.principal })
  return started
}
