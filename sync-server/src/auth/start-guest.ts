import { newId } from '../kernel/ids.ts'
import type { AuthParts } from './auth-parts.ts'
import type { StartedAuthSession } from './auth-sessions.ts'

/** A person with nothing but a name. */
export async function startGuest(
  { people, authSessions, clock }: Pick<AuthParts, 'people' | 'authSessions' | 'clock'>,
  name: string,
): Promise<StartedAuthSession> {
  const guest = await people.createGuest({ id: newId(), teamId: newId(), name, createdAt: clock.now() })
  return authSessions.start(guest)
}
