import { AccessError } from './access.ts'
import type { AuthParts } from './auth-parts.ts'
import type { Principal } from './principal.ts'
import { revoke } from './revoke.ts'

/** Signs one of one's own sign-ins out. */
export async function endAuthSession(
  parts: Pick<AuthParts, 'authSessions' | 'sockets'>,
  { person }: Principal,
  hash: string,
): Promise<void> {
  const own = await parts.authSessions.list(person.id)
  if (!own.some(({ idHash }) => idHash === hash)) throw new AccessError('notFound')
  await revoke(parts, { what: 'authSession', hash })
}
