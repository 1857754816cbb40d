import type { Principal } from '../auth/principal.ts'
import type { CommentParts } from './comment-parts.ts'

/** Notes that the principal has seen all items up to a time. */
export async function readInbox(
  { storage }: CommentParts,
  { person }: Principal,
  until: number,
): Promise<void> {
  await storage.comments.readInbox(person.id, until)
}
