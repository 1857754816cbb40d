import type { BlueprintListItem } from '@sightline/protocol'
import { roleOf } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { ListedStanding } from '../storage/access-store.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

const mostPeople = 8

/** Everything that the person may open, the latest first; or what they own and put into the bin. */
export async function listBlueprints(
  { storage, clock }: BlueprintParts,
  { person }: Principal,
  bin: boolean,
): Promise<readonly BlueprintListItem[]> {
  const standings = await storage.access.standingsOf(person.id)
  return standings
    .flatMap((standing) => describe(standing, clock.now()) ?? [])
    .filter((item) => (bin ? item.deletedAt !== null && item.role === 'owner' : item.deletedAt === null))
    .sort((a, b) => b.updatedAt - a.updatedAt)
}

function describe(standing: ListedStanding, now: number): BlueprintListItem | undefined {
  const role = roleOf(standing, now)
  if (role === undefined) return undefined
  const { id, title, createdAt, updatedAt, deletedAt, seq, teamId } = standing.blueprint
  const people = standing.people.filter((candidate) => roleOf(candidate, now) !== undefined)
  const owners = people.filter((candidate) => roleOf(candidate, now) === 'owner')
  const others = people.filter((candidate) => roleOf(candidate, now) !== 'owner')
  return {
    id,
    title,
    role,
    createdAt,
    updatedAt,
    deletedAt,
    owner: owners[0]?.person.name ?? '',
    people: [...owners, ...others]
      .slice(0, mostPeople)
      .map(({ person }) => ({ id: person.id, name: person.name, colour: person.colour })),
    seq,
    teamId,
  }
}
