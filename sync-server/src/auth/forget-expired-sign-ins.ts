import { every, type Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { AuthSessions } from './auth-sessions.ts'

const hourMs = 3_600_000

/** Removes the rows of sign-ins that are over, every hour; returns how to stop. */
export function forgetExpiredSignIns(authSessions: AuthSessions, clock: Clock, logger: Logger): () => void {
  return every(clock, hourMs, () => {
    authSessions
      .forgetExpired()
      .catch((error: unknown) => logger.warn({ err: error }, 'sign-ins not removed'))
  })
}
