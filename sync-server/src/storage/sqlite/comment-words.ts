import type { Mention } from '@sightline/protocol'
import type { CommentEdit, NewComment } from '../comment-store.ts'
import type { Sqlite } from './open-database.ts'

/** Writes what people say, and whom they call. */
export function commentWords(db: Sqlite) {
  const insert = db.prepare(
    `INSERT INTO comment (id, thread_id, number, person_id, body, created_at)
     SELECT @id, @threadId, 1 + coalesce(max(number), -1), @personId, @body, @at
     FROM comment WHERE thread_id = @threadId`,
  )
  const edit = db.prepare('UPDATE comment SET body = @body, edited_at = @at WHERE id = @id')
  const empty = db.prepare("UPDATE comment SET body = '', deleted_at = ? WHERE id = ?")
  const call = db.prepare(
    'INSERT OR IGNORE INTO comment_mention SELECT @id, id, @name FROM person WHERE id = @personId',
  )
  const callNobody = db.prepare('DELETE FROM comment_mention WHERE comment_id = ?')
  const dropReactions = db.prepare('DELETE FROM comment_reaction WHERE comment_id = ?')
  const markRead = db.prepare(
    `INSERT INTO thread_read (thread_id, person_id, number)
     SELECT thread_id, person_id, number FROM comment WHERE id = ?
     ON CONFLICT DO UPDATE SET number = max(thread_read.number, excluded.number)`,
  )

  function mention(id: string, mentions: readonly Mention[]): void {
    callNobody.run(id)
    for (const { personId, name } of mentions) call.run({ id, personId, name })
  }

  return {
    say({ id, threadId, personId, body, mentions, at }: NewComment): void {
      insert.run({ id, threadId, personId, body, at })
      mention(id, mentions)
      markRead.run(id)
    },
    edit({ id, body, mentions, at }: CommentEdit): void {
      edit.run({ id, body, at })
      mention(id, mentions)
    },
    remove(id: string, at: number): void {
      empty.run(at, id)
      callNobody.run(id)
      dropReactions.run(id)
    },
  }
}
