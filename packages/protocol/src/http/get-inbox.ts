import * as v from 'valibot'
import type { Author } from './thread.ts'

export interface InboxItem {
  readonly kind: 'mention' | 'reply'
  readonly blueprintId: string
  readonly blueprintTitle: string
  readonly threadId: string
  readonly commentId: string
  readonly author: Author | null
  /** Markdown. */
  readonly body: string
  readonly createdAt: number
  readonly isRead: boolean
}

/** `GET /api/inbox`: mentions of the reader and replies to what the reader said, the newest first, at most 100. */
export interface InboxReply {
  readonly items: readonly InboxItem[]
}

/** `PUT /api/inbox/read` -> 204: the threads of all items up to a time. */
export const ReadInboxRequest = v.object({ until: v.pipe(v.number('invalid'), v.integer('invalid')) })
