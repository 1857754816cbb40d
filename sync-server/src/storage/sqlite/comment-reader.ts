import type { Anchor, Comment, Mention, PersonColour, Reaction, Thread } from '@sightline/protocol'
import type { CommentPlace, ThreadPlace } from '../comment-store.ts'
import type { Sqlite } from './open-database.ts'

interface ThreadRow extends Omit<Thread, 'anchor' | 'comments'> {
  readonly anchor: string
}

interface CommentRow {
  readonly id: string
  readonly threadId: string
  readonly number: number
  readonly personId: string
  readonly name: string | null
  readonly colour: PersonColour | null
  readonly isGuest: number
  readonly body: string
  readonly createdAt: number
  readonly editedAt: number | null
  readonly deletedAt: number | null
}

const THREAD = `SELECT id, anchor, label, scene_id AS sceneId, created_at AS createdAt,
    resolved_at AS resolvedAt, resolved_by AS resolvedBy, change FROM comment_thread`

/** A deleted comment is shown as deleted as long as others answer it: the first of a thread in which more was said. */
const COMMENT = `SELECT comment.id AS id, thread_id AS threadId, number, person_id AS personId, person.name AS name,
    person.colour AS colour, person.email IS NULL AS isGuest, body, comment.created_at AS createdAt,
    edited_at AS editedAt, deleted_at AS deletedAt
  FROM comment LEFT JOIN person ON person.id = person_id`

/** Threads and comments as everybody reads them. */
export function commentReader(db: Sqlite) {
  const one = db.prepare<[string], ThreadRow>(`${THREAD} WHERE id = ?`)
  const changedSince = db.prepare<[string, number], ThreadRow>(
    `${THREAD} WHERE blueprint_id = ? AND change > ? ORDER BY change`,
  )
  const comment = db.prepare<[string], CommentRow>(`${COMMENT} WHERE comment.id = ?`)
  const commentsOf = db.prepare<[string], CommentRow>(`${COMMENT} WHERE thread_id = ? ORDER BY number`)
  const mentionsOf = db.prepare<[string], Mention>(
    'SELECT person_id AS personId, name FROM comment_mention WHERE comment_id = ? ORDER BY person_id',
  )
  const reactionsTo = db.prepare<[string], { emoji: Reaction; personId: string }>(
    `SELECT emoji, person_id AS personId FROM comment_reaction WHERE comment_id = ?
     ORDER BY reacted_at, person_id`,
  )
  const threadPlace = db.prepare<[string], { blueprintId: string; anchor: string }>(
    'SELECT blueprint_id AS blueprintId, anchor FROM comment_thread WHERE id = ?',
  )
  const ownerOf = db.prepare<[string], { threadId: string; personId: string; deletedAt: number | null }>(
    'SELECT thread_id AS threadId, person_id AS personId, deleted_at AS deletedAt FROM comment WHERE id = ?',
  )
  const latest = db.prepare<[string], { change: number | null }>(
    'SELECT max(change) AS change FROM comment_thread WHERE blueprint_id = ?',
  )
  const count = db.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM comment WHERE thread_id = ?',
  )

  function commentFrom(row: CommentRow): Comment {
    const { id, number, personId, name, colour, isGuest, body, createdAt, editedAt, deletedAt } = row
    const isGone = name === null || colour === null
    return {
      id,
      number,
      author: isGone ? null : { id: personId, name, colour, guest: isGuest === 1 },
      body,
      createdAt,
      editedAt,
      isDeleted: deletedAt !== null,
      mentions: mentionsOf.all(id),
      reactions: grouped(reactionsTo.all(id)),
    }
  }

  function whole(row: ThreadRow): Thread {
    return { ...threadFrom(row), comments: shown(commentsOf.all(row.id)).map(commentFrom) }
  }

  function placeOfThread(threadId: string): ThreadPlace | undefined {
    const row = threadPlace.get(threadId)
    return row && { blueprintId: row.blueprintId, anchor: JSON.parse(row.anchor) as Anchor }
  }

  return {
    list: (blueprintId: string, since: number): readonly Thread[] =>
      changedSince
        .all(blueprintId, since)
        .map(whole)
        .filter(({ comments }) => since > 0 || comments.length > 0),
    /** With one of its comments, or with none; one that is deleted comes along to say so. */
    thread(threadId: string, commentId?: string): Thread | undefined {
      const row = one.get(threadId)
      const said = commentId === undefined ? undefined : comment.get(commentId)
      return row && { ...threadFrom(row), comments: said === undefined ? [] : [commentFrom(said)] }
    },
    ownerOf: (commentId: string) => ownerOf.get(commentId),
    placeOf(commentId: string): CommentPlace | undefined {
      const owner = ownerOf.get(commentId)
      const place = owner && placeOfThread(owner.threadId)
      if (place === undefined || owner?.deletedAt !== null) return undefined
      return { ...place, threadId: owner.threadId, personId: owner.personId }
    },
    placeOfThread,
    latestChange: (blueprintId: string): number => latest.get(blueprintId)?.change ?? 0,
    countIn: (threadId: string): number => count.get(threadId)?.count ?? 0,
  }
}

function threadFrom({ anchor, ...row }: ThreadRow): Thread {
  return { ...row, anchor: JSON.parse(anchor) as Anchor, comments: [] }
}

function shown(rows: readonly CommentRow[]): readonly CommentRow[] {
  const isAnswered = rows.some(({ deletedAt }) => deletedAt === null)
  return rows.filter(({ number, deletedAt }) => deletedAt === null || (number === 0 && isAnswered))
}

function grouped(rows: readonly { emoji: Reaction; personId: string }[]): Comment['reactions'] {
  const people = new Map<Reaction, string[]>()
  for (const { emoji, personId } of rows) people.set(emoji, [...(people.get(emoji) ?? []), personId])
  return [...people].map(([emoji, personIds]) => ({ emoji, personIds }))
}
