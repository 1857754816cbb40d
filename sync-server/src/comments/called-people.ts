import type { Mention } from '@sightline/protocol'
import { roleOf } from '../auth/access.ts'
import type { CommentParts } from './comment-parts.ts'

/** Of the mentions that a client names, those of people of the blueprint whom the text really calls. */
export async function calledPeople(
  { storage, clock }: Pick<CommentParts, 'storage' | 'clock'>,
  blueprintId: string,
  { body, mentions }: { readonly body: string; readonly mentions: readonly Mention[] },
): Promise<readonly Mention[]> {
  if (mentions.length === 0) return []
  const people = await storage.access.peopleOf(blueprintId)
  const ids = new Set(
    people.filter((each) => roleOf(each, clock.now()) !== undefined).map(({ person }) => person.id),
  )
  return mentions.filter(({ personId, name }) => ids.has(personId) && body.includes(`@${name}`))
}
