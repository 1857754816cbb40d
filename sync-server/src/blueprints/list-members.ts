import type { Member } from '@sightline/protocol'
import { roleOf } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

/** Everyone with a role, without anybody's e-mail address. */
export async function listMembers(
  { access, storage, clock }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<readonly Member[]> {
  await access.require(principal, 'listMembers', blueprintId)
  const people = await storage.access.peopleOf(blueprintId)
  return people.flatMap((standing) => {
    const role = roleOf(standing, clock.now())
    if (role === undefined) return []
    const { id, name, email, colour } = standing.person
    const isOwn = role === standing.memberRole
    const byTeam = !isOwn && role === standing.teamRole
    return [{ id, name, guest: email === null, colour, role, byShareLink: !isOwn && !byTeam, byTeam }]
  })
}
