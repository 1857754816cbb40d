import type { Person } from '@sightline/protocol'
import type { PersonRow } from '../storage/person-store.ts'

/** Who a request or a socket comes from. */
export interface Principal {
  readonly person: PersonRow
  /** Names the sign-in without being able to act as it. */
  readonly authSessionHash: string
}

export function toPerson(row: PersonRow): Person {
  const { id, name, email, colour, language } = row
  return { id, name, email, guest: email === null, colour, language }
}
