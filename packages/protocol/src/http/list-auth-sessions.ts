/** What a browser says of itself, in words; null what it does not say. */
export interface Device {
  readonly browser: string | null
  readonly system: string | null
}

export interface AuthSession {
  /** Names the sign-in; nobody can sign in with it. */
  readonly id: string
  readonly current: boolean
  readonly startedAt: number
  /** To some minutes. */
  readonly seenAt: number
  readonly device: Device
}

/** `GET /api/me/sessions`, this one first. `DELETE /api/me/sessions/:id` -> 204 signs one out. */
export interface ListAuthSessionsReply {
  readonly sessions: readonly AuthSession[]
}
