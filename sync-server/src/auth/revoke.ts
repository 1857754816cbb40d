import type { AuthSessions } from './auth-sessions.ts'
import type { LiveSockets } from './live-sockets.ts'
import type { Principal } from './principal.ts'

export type Revocation =
  | { readonly what: 'authSession'; readonly hash: string }
  | { readonly what: 'person'; readonly personId: string }
  | { readonly what: 'otherSignIns'; readonly kept: Principal }

/** The one way in which a sign-in ends before its time (S-03): stored first, then every socket of it closes. */
export async function revoke(
  { authSessions, sockets }: { authSessions: AuthSessions; sockets: LiveSockets },
  revocation: Revocation,
): Promise<void> {
  switch (revocation.what) {
    case 'authSession':
      await authSessions.end(revocation.hash)
      return sockets.closeAuthSession(revocation.hash)
    case 'person':
      await authSessions.endAll(revocation.personId)
      return sockets.closePerson(revocation.personId)
    case 'otherSignIns':
      await authSessions.endOthers(revocation.kept)
      return sockets.closeOthers(revocation.kept)
  }
}
