import type { AuthSession } from '@sightline/protocol'
import type { AuthParts } from './auth-parts.ts'
import type { Principal } from './principal.ts'
import { readUserAgent } from './read-user-agent.ts'

/** One's own sign-ins, this one first and then by when they were last seen. */
export async function listAuthSessions(
  { authSessions }: Pick<AuthParts, 'authSessions'>,
  { person, authSessionHash }: Principal,
): Promise<readonly AuthSession[]> {
  const rows = await authSessions.list(person.id)
  const sessions = rows.map(({ idHash, createdAt, seenAt, userAgent }) => ({
    id: idHash,
    current: idHash === authSessionHash,
    startedAt: createdAt,
    seenAt: seenAt ?? createdAt,
    device: readUserAgent(userAgent ?? ''),
  }))
  return [...sessions.filter(({ current }) => current), ...sessions.filter(({ current }) => !current)]
}
