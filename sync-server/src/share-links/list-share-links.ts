import type { ListedShareLink, ShareLink } from '@sightline/protocol'
import { can } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { describeShareLink } from './describe-share-link.ts'

export async function listShareLinks(
  { access, storage }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<readonly ShareLink[]> {
  await access.require(principal, 'share', blueprintId)
  const rows = await storage.shareLinks.list(blueprintId)
  return rows.map(describeShareLink)
}

/** Those of every blueprint that one may share, the newest first. */
export async function listAllShareLinks(
  { storage, clock }: BlueprintParts,
  { person }: Principal,
): Promise<readonly ListedShareLink[]> {
  const standings = await storage.access.standingsOf(person.id)
  const shareable = standings.filter(
    (standing) => standing.blueprint.deletedAt === null && can(standing, 'share', clock.now()) === 'yes',
  )
  const lists = await Promise.all(
    shareable.map(async ({ blueprint: { id, title, teamId } }) =>
      (await storage.shareLinks.list(id)).map((row) => ({
        ...describeShareLink(row),
        blueprint: { id, title, teamId },
      })),
    ),
  )
  return lists.flat().sort((a, b) => b.createdAt - a.createdAt)
}
