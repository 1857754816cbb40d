import type { Principal } from '../auth/principal.ts'
import { ApiError } from '../kernel/api-error.ts'
import { newId } from '../kernel/ids.ts'
import type { TeamParts } from './team-parts.ts'

/** With whoever makes it as its owner; a guest could lose it with the browser. */
export async function createTeam(
  { storage, clock, limits }: TeamParts,
  { person }: Principal,
  name: string,
): Promise<string> {
  if (person.email === null) throw new ApiError('accountNeeded')
  const own = await storage.teams.listOf(person.id)
  if (own.length > limits.perPerson) throw new ApiError('tooManyTeams')
  const id = newId()
  await storage.teams.create({ id, name, ownerId: person.id, createdAt: clock.now() })
  return id
}
