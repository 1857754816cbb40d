import type { ShareLink } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'

export async function listShareLinks(
  { access, storage }: BlueprintParts,
  principal: Principal,
  blueprintId: string,
): Promise<readonly ShareLink[]> {
  await access.require(principal, 'share', blueprintId)
  const rows = await storage.shareLinks.list(blueprintId)
  return rows.map(({ id, role, label, createdAt, revokedAt, lastUsedAt, uses, by }) => ({
    id,
    role,
    label,
    createdAt,
    revokedAt,
    lastUsedAt,
    uses,
    by,
  }))
}
