import { encodeAwarenessFrame, LIMITS } from '@sightline/protocol'
import type { AuthSessions } from '../auth/auth-sessions.ts'
import { every, type Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { RoomRegistry } from './room-registry.ts'
import type { RoomSession } from './room-session.ts'

export interface HeartbeatOptions {
  readonly registry: RoomRegistry
  readonly authSessions: AuthSessions
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Goes round all sockets: says something to each (rule P16), lets go of those that are stuck, and closes those
 * whose sign-in has run out (S-02). Working on a blueprint is a sign of life for the sign-in; an open window
 * alone is none. Returns how to stop.
 */
export function startHeartbeat({ registry, authSessions, clock, logger }: HeartbeatOptions): () => void {
  const nothing = encodeAwarenessFrame([])

  async function checkSignIn(session: RoomSession): Promise<void> {
    const wasActive = session.active
    session.active = false
    if (!(await authSessions.isLive(session.authSessionHash))) session.refuse('signedOut')
    else if (wasActive) await authSessions.touch(session.authSessionHash)
  }

  function beat(): void {
    for (const session of [...registry.sessions()]) {
      session.outbox.sendAwareness(nothing)
      session.outbox.checkProgress()
      if (session.held.isOverdue) session.refuse('protocol')
      checkSignIn(session).catch((error: unknown) => logger.warn({ err: error }, 'sign-in not checked'))
    }
  }

  return every(clock, LIMITS.heartbeatMs, beat)
}
