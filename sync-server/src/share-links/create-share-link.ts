import type { GrantableRole } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import { hashToken, newId, newToken } from '../kernel/ids.ts'
import type { ShareLinkParts } from './share-link-parts.ts'
import { NO_CONDITIONS, withTerms, type WantedTerms } from './share-link-terms.ts'

export interface WantedShareLink extends WantedTerms {
  readonly blueprintId: string
  readonly role: GrantableRole
  readonly label: string
}

export interface FreshShareLink {
  readonly id: string
  readonly token: string
}

/** The token is in this reply and nowhere else. */
export async function createShareLink(
  { access, storage, clock, expiries }: ShareLinkParts,
  principal: Principal,
  { blueprintId, ...wanted }: WantedShareLink,
): Promise<FreshShareLink> {
  await access.require(principal, 'share', blueprintId)
  const { role, label } = wanted
  const terms = await withTerms({ ...NO_CONDITIONS, role, label }, wanted, clock.now())
  const id = newId()
  const token = newToken()
  await storage.shareLinks.create({
    ...terms,
    id,
    blueprintId,
    tokenHash: hashToken(token),
    createdBy: principal.person.id,
    createdAt: clock.now(),
  })
  expiries.look()
  return { id, token }
}
