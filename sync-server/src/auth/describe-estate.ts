import type { EstateReply } from '@sightline/protocol'
import type { Clock } from '../kernel/clock.ts'
import type { AccessStore } from '../storage/access-store.ts'
import type { PersonStore } from '../storage/person-store.ts'
import { roleOf } from './access.ts'
import type { Principal } from './principal.ts'

/** What would go with the person, and who could have it instead. */
export async function describeEstate(
  parts: { readonly people: PersonStore; readonly access: AccessStore; readonly clock: Clock },
  { person }: Principal,
): Promise<EstateReply> {
  const { blueprints, teamsToHandOver } = await parts.people.estateOf(person.id)
  const described = blueprints.map(async ({ id, title, isBinned }) => {
    const standings = isBinned ? [] : await parts.access.peopleOf(id)
    const heirs = standings
      .filter((each) => each.person.id !== person.id && each.person.email !== null)
      .filter((each) => roleOf(each, parts.clock.now()) !== undefined)
      .map((each) => ({ id: each.person.id, name: each.person.name }))
    return { id, title, binned: isBinned, heirs }
  })
  return { blueprints: await Promise.all(described), teamsToHandOver }
}
