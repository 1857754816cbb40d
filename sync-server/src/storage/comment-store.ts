import type { Anchor, Author, InboxItem, Mention, Reaction, Thread } from '@sightline/protocol'

/** Where a thread belongs. */
export interface ThreadPlace {
  readonly blueprintId: string
  readonly anchor: Anchor
}

/** Where a comment belongs, and who said it. */
export interface CommentPlace extends ThreadPlace {
  readonly threadId: string
  readonly personId: string
}

export interface NewThread {
  /** The first comment gets it too. */
  readonly id: string
  readonly blueprintId: string
  readonly anchor: Anchor
  readonly label: string
  readonly sceneId: string | null
  readonly personId: string
  readonly body: string
  readonly mentions: readonly Mention[]
  readonly at: number
}

export interface NewComment {
  readonly id: string
  readonly threadId: string
  readonly personId: string
  readonly body: string
  readonly mentions: readonly Mention[]
  readonly at: number
}

export interface CommentEdit {
  readonly id: string
  readonly body: string
  readonly mentions: readonly Mention[]
  readonly at: number
}

export interface ReactionChange {
  readonly commentId: string
  readonly personId: string
  readonly emoji: Reaction
  readonly at: number
}

/** `full`: there are as many as the caller lets be. */
export type AddOutcome = Thread | 'idTaken' | 'full'

/** An item before it is known whether its reader may still see the blueprint. */
export interface InboxRow extends Omit<InboxItem, 'author'> {
  readonly author: Author | null
  readonly anchor: Anchor
}

/**
 * What people say on blueprints, and how far each has read. A change returns the thread with the comments that it
 * changed; undefined when the thing is gone.
 */
export interface CommentStore {
  /** Those that changed after `since`, with all their comments; without any, only after a deletion. */
  list(blueprintId: string, since: number): Promise<readonly Thread[]>
  readsOf(personId: string, blueprintId: string): Promise<Readonly<Record<string, number>>>
  /** The latest change of all threads; 0 before the first. */
  latestChange(blueprintId: string): Promise<number>
  findThread(threadId: string): Promise<ThreadPlace | undefined>
  /** One that is deleted is not found. */
  findComment(commentId: string): Promise<CommentPlace | undefined>

  /** The same id by the same person in the same place is the same thread, as it is now. */
  start(thread: NewThread, most: number): Promise<AddOutcome>
  /** Likewise; the writer has read everything up to it. Undefined for a thread that is gone. */
  add(comment: NewComment, most: number): Promise<AddOutcome | undefined>
  edit(edit: CommentEdit): Promise<Thread | undefined>
  /** The words go at once, with mentions and reactions. */
  remove(commentId: string, at: number): Promise<Thread | undefined>
  /** `by` is undefined to reopen it. */
  resolve(threadId: string, by: string | undefined, at: number): Promise<Thread | undefined>
  react(reaction: ReactionChange, isOn: boolean): Promise<Thread | undefined>

  read(personId: string, commentId: string): Promise<void>
  /** Mentions of a person and what was said in threads where the person had spoken, the newest first. */
  inbox(personId: string, limit: number): Promise<readonly InboxRow[]>
  /** Reads the threads of the person's inbox as far as they went at that time. */
  readInbox(personId: string, until: number): Promise<void>
}
