import type { InboxItem } from '@sightline/protocol'
import type { Principal } from '../auth/principal.ts'
import type { InboxRow } from '../storage/comment-store.ts'
import { audience, type Audience } from './audience.ts'
import type { CommentParts } from './comment-parts.ts'

const mostItems = 100

/** What waits for the principal on all blueprints that are still to be seen, the newest first. */
export async function listInbox(parts: CommentParts, { person }: Principal): Promise<readonly InboxItem[]> {
  const rows = await parts.storage.comments.inbox(person.id, mostItems)
  const ids = [...new Set(rows.map(({ blueprintId }) => blueprintId))]
  const audiences = new Map(
    await Promise.all(ids.map(async (id) => [id, await audienceOf(parts, person.id, id)] as const)),
  )
  return rows.filter((row) => audiences.get(row.blueprintId)?.(row) === true).map(itemOf)
}

/** Undefined when the person may not see the blueprint any more. */
async function audienceOf(
  parts: CommentParts,
  personId: string,
  blueprintId: string,
): Promise<Audience | undefined> {
  const reader = await parts.access.right(personId, blueprintId)
  return reader && audience(parts, reader)
}

function itemOf({ anchor: _anchor, ...item }: InboxRow): InboxItem {
  return item
}
