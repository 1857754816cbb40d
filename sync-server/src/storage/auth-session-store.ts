import type { PersonRow } from './person-store.ts'

export interface AuthSessionRow {
  /** SHA-256 of the secret in the cookie; the secret itself is stored nowhere. */
  readonly idHash: string
  readonly personId: string
  readonly createdAt: number
  readonly idleExpiresAt: number
  readonly absoluteExpiresAt: number
}

/** When and with what somebody was last seen. */
export interface Sighting {
  readonly at: number
  readonly userAgent: string
}

export interface SeenAuthSession extends AuthSessionRow {
  /** Null until something was asked for with it. */
  readonly seenAt: number | null
  readonly userAgent: string | null
}

/** Sign-ins. It keeps the times and leaves it to the caller to compare them with the clock. */
export interface AuthSessionStore {
  create(session: AuthSessionRow): Promise<void>
  find(idHash: string): Promise<{ readonly session: SeenAuthSession; readonly person: PersonRow } | undefined>
  /** The latest first. */
  list(personId: string): Promise<readonly SeenAuthSession[]>
  see(idHash: string, sighting: Sighting): Promise<void>
  extend(idHash: string, idleExpiresAt: number): Promise<void>
  remove(idHash: string): Promise<void>
  removeAll(personId: string): Promise<void>
  removeOthers(personId: string, keptIdHash: string): Promise<void>
  removeExpired(now: number): Promise<void>
}
