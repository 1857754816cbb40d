import type { AuthSessions } from './auth-sessions.ts'
import type { LiveSockets } from './live-sockets.ts'

export type Revocation =
  | { readonly what: 'authSession'; readonly hash: string }
  | { readonly what: 'person'; readonly personId: string }

/** The one way in which a sign-in ends before its time (S-03): stored first, then every socket of it closes. */
export async function revoke(
  { authSessions, sockets }: { authSessions: AuthSessions; sockets: LiveSockets },
  revocation: Revocation,
): Promise<void> {
  if (revocation.what === 'authSession') {
    await authSessions.end(revocation.hash)
    sockets.closeAuthSession(revocation.hash)
  } else {
    await authSessions.endAll(revocation.personId)
    sockets.closePerson(revocation.personId)
  }
}
