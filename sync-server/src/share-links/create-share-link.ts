import type { GrantableRole } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { hashToken, newId, newToken } from '../kernel/ids.ts'

/** The token is in this reply and nowhere else. */
export async function createShareLink(
  { access, storage, clock }: BlueprintParts,
  principal: Principal,
  { blueprintId, role, label }: { blueprintId: string; role: GrantableRole; label: string },
): Promise<{ readonly id: string; readonly token: string }> {
  await access.require(principal, 'share', blueprintId)
  const id = newId()
  const token = newToken()
  await storage.shareLinks.create({
    id,
    blueprintId,
    role,
    label,
    tokenHash: hashToken(token),
    createdBy: principal.person.id,
    createdAt: clock.now(),
  })
  return { id, token }
}
