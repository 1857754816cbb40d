import type { Person } from './person.ts'

/** `GET /api/me` -> 200, or 401 signedOut */
export interface PersonReply {
  readonly person: Person
}
