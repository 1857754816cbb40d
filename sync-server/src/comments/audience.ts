import type { Anchor, Thread } from '@sightline/protocol'
import type { Allowed } from '../auth/access.ts'
import type { CommentParts } from './comment-parts.ts'

/** The entity that an anchor names; undefined for a point, which is a place of the whole board. */
export function anchoredTo(anchor: Anchor): string | undefined {
  if ('cardId' in anchor) return anchor.cardId
  if ('laneId' in anchor) return anchor.laneId
  if ('stepId' in anchor) return anchor.stepId
  return 'linkId' in anchor ? anchor.linkId : undefined
}

export type Audience = (about: Pick<Thread, 'anchor'>) => boolean

/**
 * Which threads a reader may hear of: those about what they are shown. Every list, every look at one thread and every
 * push goes by this.
 */
export async function audience(
  { shown }: Pick<CommentParts, 'shown'>,
  reader: Pick<Allowed, 'blueprint' | 'shows'>,
): Promise<Audience> {
  const ids = await shown.of(reader)
  return ({ anchor }) => ids === undefined || ids.has(anchoredTo(anchor) ?? '')
}
