import type * as Y from 'yjs'
import type { DocumentFrame } from './document-frame.ts'
import type { RoomSession } from './room-session.ts'

/** Thrown to whoever waits for a room that ended. */
export class RoomClosedError extends Error {
  constructor() {
    super('the room was closed')
    this.name = 'RoomClosedError'
  }
}

/** An edit by the server itself. */
export interface ServerWrite {
  readonly kind: 'write'
  /** Undefined for what the server does on its own account. */
  readonly personId: string | undefined
  readonly write: (doc: Y.Doc) => void
  readonly done: PromiseWithResolvers<void>
}

/** Something that runs between two batches. */
export interface Alone {
  readonly kind: 'alone'
  readonly task: () => Promise<void>
  readonly cancel: (error: Error) => void
}

/** What goes together into one transaction. */
export type BatchWork =
  | { readonly kind: 'frame'; readonly session: RoomSession; readonly frame: DocumentFrame }
  | { readonly kind: 'catchUp'; readonly session: RoomSession }
  | ServerWrite

export type Work = BatchWork | Alone

/** Tells those who wait for it that the room has ended. */
export function cancelWork(work: Work): void {
  if (work.kind === 'write') work.done.reject(new RoomClosedError())
  if (work.kind === 'alone') work.cancel(new RoomClosedError())
}
