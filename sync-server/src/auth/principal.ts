import type { Person } from '@sightline/protocol'
import type { PersonRow } from '../storage/person-store.ts'

/** Who a request or a socket comes from. */
export interface Principal {
  readonly person: PersonRow
  /** Names the sign-in without being able to act as it. */
  readonly authSessionHash: string
}

export function toPerson(row: PersonRow): Person {
  return { id: row.id, name: row.name, email: row.email, guest: row.email === null, colour: row.colour }
}
