import type { Anchor, Author, Mention } from '@sightline/protocol'
import type { ApiFailure } from '#lib/api/api-failure.ts'

/** A comment of one's own that the server has not confirmed. */
export interface Outgoing {
  readonly id: string
  /** Its own id when it begins a thread. */
  readonly threadId: string
  /** Where the thread is begun; undefined for a reply. */
  readonly anchor: Anchor | undefined
  /** The scene that was presented when the thread was begun. */
  readonly sceneId: string | undefined
  readonly body: string
  readonly mentions: Mention[]
  readonly at: number
  readonly author: Author
  /** Undefined while it is under way. */
  readonly failure: ApiFailure | undefined
}
