import type { Anchor, PersonColour } from '@sightline/protocol'
import type { InboxRow } from '../comment-store.ts'
import type { Sqlite } from './open-database.ts'

interface ItemRow extends Omit<InboxRow, 'author' | 'anchor' | 'isRead' | 'kind'> {
  readonly anchor: string
  readonly personId: string
  readonly name: string | null
  readonly colour: PersonColour | null
  readonly isGuest: number
  readonly isMention: number
  readonly isRead: number
}

const IS_MENTION =
  'EXISTS (SELECT 1 FROM comment_mention WHERE comment_id = comment.id AND person_id = @personId)'

/** What concerns a person: what calls the person by name, and what follows on what the person said. */
const CONCERNS = `(${IS_MENTION} OR EXISTS (
    SELECT 1 FROM comment AS own
    WHERE own.thread_id = comment.thread_id AND own.person_id = @personId AND own.number < comment.number))
  AND comment.person_id <> @personId AND comment.deleted_at IS NULL`

/** The threads to look through, so that nobody's inbox costs a walk through everything that was ever said. */
const THREADS = `comment.thread_id IN (
    SELECT thread_id FROM comment WHERE person_id = @personId
    UNION SELECT mentioned.thread_id FROM comment_mention
      JOIN comment AS mentioned ON mentioned.id = comment_id WHERE comment_mention.person_id = @personId)`

const ADVANCE = 'ON CONFLICT DO UPDATE SET number = max(thread_read.number, excluded.number)'

/** How far people have read, and what waits for them. */
export function inbox(db: Sqlite) {
  const readsOf = db.prepare<[string, string], { threadId: string; number: number }>(
    `SELECT thread_id AS threadId, number FROM thread_read
     JOIN comment_thread ON comment_thread.id = thread_id WHERE person_id = ? AND blueprint_id = ?`,
  )
  const read = db.prepare(
    `INSERT INTO thread_read (thread_id, person_id, number)
     SELECT thread_id, @personId, number FROM comment WHERE id = @commentId ${ADVANCE}`,
  )
  const items = db.prepare<[{ personId: string; limit: number }], ItemRow>(
    `SELECT comment.id AS commentId, comment.thread_id AS threadId, blueprint.id AS blueprintId,
       blueprint.title AS blueprintTitle, anchor, body, comment.created_at AS createdAt,
       comment.person_id AS personId, person.name AS name, person.colour AS colour,
       person.email IS NULL AS isGuest, ${IS_MENTION} AS isMention,
       comment.number <= coalesce(thread_read.number, -1) AS isRead
     FROM comment JOIN comment_thread ON comment_thread.id = comment.thread_id
     JOIN blueprint ON blueprint.id = blueprint_id
     LEFT JOIN person ON person.id = comment.person_id
     LEFT JOIN thread_read ON thread_read.thread_id = comment.thread_id AND thread_read.person_id = @personId
     WHERE ${THREADS} AND ${CONCERNS} ORDER BY comment.created_at DESC, comment.id LIMIT @limit`,
  )
  const readAll = db.prepare(
    `INSERT INTO thread_read (thread_id, person_id, number)
     SELECT comment.thread_id, @personId, max(comment.number) FROM comment
     WHERE ${THREADS} AND ${CONCERNS} AND comment.created_at <= @until GROUP BY comment.thread_id ${ADVANCE}`,
  )
  return {
    readsOf: (personId: string, blueprintId: string): Readonly<Record<string, number>> =>
      Object.fromEntries(
        readsOf.all(personId, blueprintId).map(({ threadId, number }) => [threadId, number]),
      ),
    read: (personId: string, commentId: string): void => void read.run({ personId, commentId }),
    items: (personId: string, limit: number): readonly InboxRow[] =>
      items.all({ personId, limit }).map(itemFrom),
    readAll: (personId: string, until: number): void => void readAll.run({ personId, until }),
  }
}

function itemFrom({ anchor, personId, name, colour, isGuest, isMention, isRead, ...row }: ItemRow): InboxRow {
  const isGone = name === null || colour === null
  return {
    ...row,
    kind: isMention === 1 ? 'mention' : 'reply',
    anchor: JSON.parse(anchor) as Anchor,
    author: isGone ? null : { id: personId, name, colour, guest: isGuest === 1 },
    isRead: isRead === 1,
  }
}
