import type { Anchor, Comment, Member, Person, PushEvent, Thread } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import type { Editor } from '#lib/editor/editor.ts'
import { m } from '#lib/paraglide/messages.js'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'
import { anchorKey } from './anchor-key.ts'
import { anchorPlace } from './anchor-place.ts'
import { Drafts } from './drafts.ts'
import { Inbox } from './inbox.svelte.ts'
import type { InboxApi } from './inbox.svelte.ts'
import { placeName } from './place-name.ts'
import { showPlace } from './show-place.ts'
import { Threads } from './threads.svelte.ts'
import type { ThreadsApi } from './threads.svelte.ts'

export interface BoardCommentsOptions {
  readonly api: ThreadsApi & InboxApi & { members(blueprintId: string): Promise<readonly Member[]> }
  readonly blueprintId: string
  readonly person: Person
  readonly editor: Editor
  readonly toasts: Toasts
  /** Who may delete what others have said. */
  readonly isOwner: () => boolean
  /** The scene that is presented just now. */
  readonly sceneId: () => string | undefined
}

/** The comments of an open board: what is said, and what of it is being looked at. */
export class BoardComments {
  readonly #options: BoardCommentsOptions
  readonly blueprintId: string
  readonly person: Person
  readonly editor: Editor
  readonly threads: Threads
  readonly inbox: Inbox
  readonly drafts: Drafts
  #openId: string | undefined = $state()
  /** The comment whose address was followed. */
  #aimedAt: string | undefined = $state()
  #members: readonly Member[] = $state.raw([])
  #asking: Promise<void> | undefined
  #news = $state('')

  constructor(options: BoardCommentsOptions) {
    const { api, blueprintId, person, editor, toasts } = options
    this.#options = options
    this.blueprintId = blueprintId
    this.person = person
    this.editor = editor
    this.threads = new Threads({
      api,
      blueprintId,
      person,
      onFailed: (failure) => this.#tell(failure, toasts),
      onSaid: (thread, comment) => (this.#news = this.#sentence(thread, comment)),
    })
    this.inbox = new Inbox(api)
    this.drafts = new Drafts(person.id, blueprintId)
  }

  /** The thread that is open at its pin; one that is under way has an id before it has words. */
  get openId(): string | undefined {
    return this.#openId
  }

  get openThread(): Thread | undefined {
    return this.#openId === undefined ? undefined : this.threads.get(this.#openId)
  }

  /** Where a thread is being begun, or where the one that is open is. */
  get anchor(): Anchor | undefined {
    const { commenting } = this.editor.view
    if (commenting) return commenting
    const started = this.threads.outgoing.find(({ id }) => id === this.#openId)
    return this.openThread?.anchor ?? started?.anchor
  }

  get aimedAt(): string | undefined {
    return this.#aimedAt
  }

  /** What others have just said, for those who hear the board. */
  get news(): string {
    return this.#news
  }

  /** Those whom a comment can call. */
  get members(): readonly Member[] {
    return this.#members.filter(({ id }) => id !== this.person.id)
  }

  get canComment(): boolean {
    return this.editor.canComment
  }

  get canModerate(): boolean {
    return this.#options.isOwner()
  }

  hear(event: PushEvent): void {
    this.threads.hear(event)
  }

  /** Opens a thread at its pin, and moves the board so that it can be seen. */
  show(thread: Thread, commentId?: string): void {
    this.editor.view.commenting = undefined
    this.#openId = thread.id
    this.#aimedAt = commentId
    showPlace(this.editor, thread.anchor)
  }

  /** Goes to what the address of a comment names; tells when it is gone. */
  showComment(commentId: string): void {
    const thread = this.threads.withComment(commentId)
    if (thread) this.show(thread, commentId)
    else this.#options.toasts.show({ text: m.comments_gone() })
  }

  close(): void {
    this.editor.view.commenting = undefined
    this.#openId = undefined
    this.#aimedAt = undefined
  }

  /** Begins a thread where one was going to, and leaves it open. */
  start(words: { readonly body: string; readonly mentions: Comment['mentions'] }, anchor: Anchor): void {
    this.editor.view.commenting = undefined
    this.#openId = this.threads.start(anchor, { ...words, sceneId: this.#options.sceneId() })
  }

  /** Settles a thread, which can be taken back for a while, or opens it again. */
  async settle(thread: Thread, isResolved: boolean): Promise<void> {
    if (!(await this.threads.resolve(thread.id, isResolved)) || !isResolved) return
    if (this.#openId === thread.id) this.close()
    const action = { label: m.undo(), run: () => void this.threads.resolve(thread.id, false) }
    this.#options.toasts.show({ text: m.comments_resolved_told(), action })
  }

  /** By which a draft is kept. */
  draftKey(threadId: string | undefined, anchor: Anchor | undefined): string {
    return threadId ?? (anchor ? anchorKey(anchor) : '')
  }

  /** Asked for once somebody writes; resolves when they are there, or cannot be had. */
  wantMembers(): Promise<void> {
    return (this.#asking ??= this.#loadMembers())
  }

  /** What a thread is about, in words. */
  nameOf(thread: Pick<Thread, 'anchor' | 'label'>): string {
    return placeName(anchorPlace(this.editor.store.blueprint, thread.anchor), thread)
  }

  async #loadMembers(): Promise<void> {
    try {
      this.#members = await this.#options.api.members(this.blueprintId)
    } catch (thrown) {
      ApiFailure.from(thrown)
      this.#asking = undefined
    }
  }

  #sentence(thread: Thread, comment: Comment): string {
    const name = comment.author?.name ?? m.comments_someone()
    return m.comments_news({ name, place: this.nameOf(thread) })
  }

  /** What is out of reach says so at the head of the page already. */
  #tell(failure: ApiFailure, toasts: Toasts): void {
    if (failure.code !== 'offline') toasts.show({ text: errorText(failure), tone: 'bad' })
  }
}
