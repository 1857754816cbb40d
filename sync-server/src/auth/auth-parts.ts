import type { Clock } from '../kernel/clock.ts'
import type { PersonStore } from '../storage/person-store.ts'
import type { AuthSessions } from './auth-sessions.ts'
import type { LiveSockets } from './live-sockets.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'

/** What signing in and out needs. */
export interface AuthParts {
  readonly people: PersonStore
  readonly authSessions: AuthSessions
  readonly sockets: LiveSockets
  readonly throttle: SignInThrottle
  readonly clock: Clock
}
