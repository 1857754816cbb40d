import type { Thread } from '@sightline/protocol'
import type { CommentStore, NewComment, NewThread } from '../comment-store.ts'
import { commentReader } from './comment-reader.ts'
import { commentWords } from './comment-words.ts'
import { inbox } from './inbox.ts'
import type { Sqlite } from './open-database.ts'
import type { SyncPort } from './sync-port.ts'

export function comments(db: Sqlite): SyncPort<CommentStore> {
  const reader = commentReader(db)
  const words = commentWords(db)
  const reads = inbox(db)
  const insertThread = db.prepare(
    `INSERT INTO comment_thread (id, blueprint_id, anchor, label, scene_id, created_by, created_at, change)
     VALUES (@id, @blueprintId, @anchor, @label, @sceneId, @personId, @at, @change)`,
  )
  const touch = db.prepare(
    `UPDATE comment_thread SET change = 1 + (
       SELECT max(change) FROM comment_thread AS every WHERE every.blueprint_id = comment_thread.blueprint_id)
     WHERE id = ?`,
  )
  const resolve = db.prepare('UPDATE comment_thread SET resolved_by = ?, resolved_at = ? WHERE id = ?')
  const countThreads = db.prepare<[string], { count: number }>(
    'SELECT count(*) AS count FROM comment_thread WHERE blueprint_id = ?',
  )
  const react = db.prepare(
    'INSERT OR IGNORE INTO comment_reaction VALUES (@commentId, @personId, @emoji, @at)',
  )
  const unreact = db.prepare(
    'DELETE FROM comment_reaction WHERE comment_id = @commentId AND person_id = @personId AND emoji = @emoji',
  )

  /** The thread anew, with one of its comments or none. */
  function changed(threadId: string, commentId?: string): Thread | undefined {
    touch.run(threadId)
    return reader.thread(threadId, commentId)
  }

  /** What an id stands for that is taken already. */
  function repeated({ id, personId }: Pick<NewComment, 'id' | 'personId'>, threadId: string) {
    const owner = reader.ownerOf(id)
    const isSame = owner?.personId === personId && owner.threadId === threadId
    return isSame ? reader.thread(threadId, id) : undefined
  }

  function start(thread: NewThread, most: number) {
    const { id, blueprintId, personId } = thread
    if (reader.ownerOf(id) !== undefined) {
      const isHere = reader.placeOfThread(id)?.blueprintId === blueprintId
      return (isHere ? repeated(thread, id) : undefined) ?? 'idTaken'
    }
    if ((countThreads.get(blueprintId)?.count ?? 0) >= most) return 'full'
    const { label, sceneId, at } = thread
    const change = reader.latestChange(blueprintId) + 1
    const anchor = JSON.stringify(thread.anchor)
    insertThread.run({ id, blueprintId, anchor, label, sceneId, personId, at, change })
    words.say({ ...thread, threadId: id })
    return reader.thread(id, id) ?? 'idTaken'
  }

  function add(comment: NewComment, most: number) {
    const { id, threadId } = comment
    if (reader.placeOfThread(threadId) === undefined) return undefined
    if (reader.ownerOf(id) !== undefined) return repeated(comment, threadId) ?? 'idTaken'
    if (reader.countIn(threadId) >= most) return 'full'
    words.say(comment)
    return changed(threadId, id)
  }

  /** Nothing happens to a comment that is gone. */
  function change(commentId: string, write: () => void): Thread | undefined {
    const place = reader.placeOf(commentId)
    if (place === undefined) return undefined
    write()
    return changed(place.threadId, commentId)
  }

  return {
    list: (blueprintId, since) => reader.list(blueprintId, since),
    readsOf: (personId, blueprintId) => reads.readsOf(personId, blueprintId),
    latestChange: (blueprintId) => reader.latestChange(blueprintId),
    findThread: (threadId) => reader.placeOfThread(threadId),
    findComment: (commentId) => reader.placeOf(commentId),
    start,
    add,
    edit: (edit) => change(edit.id, () => words.edit(edit)),
    remove: (commentId, at) => change(commentId, () => words.remove(commentId, at)),
    resolve(threadId, by, at) {
      resolve.run(by ?? null, by === undefined ? null : at, threadId)
      return changed(threadId)
    },
    react: (reaction, isOn) => change(reaction.commentId, () => void (isOn ? react : unreact).run(reaction)),
    read: (personId, commentId) => reads.read(personId, commentId),
    inbox: (personId, limit) => reads.items(personId, limit),
    readInbox: (personId, until) => reads.readAll(personId, until),
  }
}
