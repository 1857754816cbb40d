import type { Comment, Thread } from '@sightline/protocol'

/**
 * What is known of a thread with what came: `all` of its comments, or those that `changed`. What is older than what is
 * known changes nothing. A deleted comment stays only where it was the first and is answered.
 */
export function mergeThread(known: Thread | undefined, came: Thread, which: 'all' | 'changed'): Thread {
  if (known && came.change < known.change) return known
  if (known === undefined || which === 'all') return { ...came, comments: shown(came.comments) }
  const changed = new Map(came.comments.map((comment) => [comment.id, comment]))
  const kept = known.comments.filter(({ id }) => !changed.has(id))
  return { ...came, comments: shown([...kept, ...changed.values()]) }
}

function shown(comments: readonly Comment[]): Comment[] {
  const isAnswered = comments.some(({ isDeleted }) => !isDeleted)
  return comments
    .filter(({ number, isDeleted }) => !isDeleted || (number === 0 && isAnswered))
    .toSorted((a, b) => a.number - b.number)
}
