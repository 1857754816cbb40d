import * as v from 'valibot'
import type { Thread } from './thread.ts'

/** `since` is the `change` of the reply before. */
export const ListThreadsQuery = v.object({
  since: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}$/u, 'invalid'), v.transform(Number)), '0'),
})

/** `GET /api/blueprints/:id/threads?since=`: what was said on a board, or what has changed of it. */
export interface ListThreadsReply {
  /** A thread without comments is gone. */
  readonly threads: readonly Thread[]
  /** Of each thread of which the reader has read anything, the number of the last comment read. */
  readonly reads: Readonly<Record<string, number>>
  /** The latest change that is in the reply. */
  readonly change: number
}
