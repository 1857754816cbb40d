import type { RedeemShareLinkReply } from '@sightline/protocol'
import type { AuthParts } from '../auth/auth-parts.ts'
import type { BlueprintParts } from '../blueprints/blueprint-parts.ts'
import { ApiError } from '../kernel/api-error.ts'
import { newId } from '../kernel/ids.ts'
import type { PersonRow } from '../storage/person-store.ts'
import type { ShareLinkRow } from '../storage/share-link-store.ts'
import { redeemShareLink } from './redeem-share-link.ts'

export interface EmbedParts {
  readonly parts: BlueprintParts
  readonly auth: AuthParts
}

/**
 * For a frame in another site, where no cookie goes: a sign-in of half a day, whose secret the page keeps in memory.
 * All who see a link in a frame are one guest, so that a page with many readers leaves no crowd behind.
 */
export async function openEmbed(
  { parts, auth }: EmbedParts,
  link: ShareLinkRow,
  name: string,
): Promise<RedeemShareLinkReply> {
  if (!link.embed) throw new ApiError('forbidden')
  const person = await embedPerson({ parts, auth }, link, name)
  const { token, principal } = await auth.authSessions.startBrief(person)
  return { ...(await redeemShareLink(parts, link, principal)), bearer: token }
}

async function embedPerson(
  { parts, auth }: EmbedParts,
  { id, embedPersonId }: ShareLinkRow,
  name: string,
): Promise<PersonRow> {
  const known = embedPersonId === null ? undefined : await auth.people.find(embedPersonId)
  if (known !== undefined) return known
  const guest = { id: newId(), teamId: newId(), name, createdAt: auth.clock.now() }
  const person = await auth.people.createGuest(guest)
  await parts.storage.shareLinks.setEmbedPerson(id, person.id)
  return person
}
