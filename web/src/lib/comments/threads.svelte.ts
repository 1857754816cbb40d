import type {
  Anchor,
  Comment,
  ListThreadsReply,
  Mention,
  Person,
  PushEvent,
  Reaction,
  Thread,
} from '@sightline/protocol'
import { SvelteMap } from 'svelte/reactivity'
import type { CommentWords, NewComment, NewThread } from '#lib/api/api.ts'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { newId } from '#lib/editor/new-id.ts'
import { mergeThread } from './merge-thread.ts'
import type { Outgoing } from './outgoing.ts'

/** What is asked of the server. */
export interface ThreadsApi {
  threads(blueprintId: string, since: number): Promise<ListThreadsReply>
  startThread(blueprintId: string, thread: NewThread): Promise<Thread>
  addComment(threadId: string, comment: NewComment): Promise<Thread>
  editComment(id: string, words: CommentWords): Promise<Thread>
  deleteComment(id: string): Promise<void>
  resolveThread(threadId: string, isResolved: boolean): Promise<Thread>
  react(commentId: string, emoji: Reaction, isOn: boolean): Promise<Thread>
  readThread(threadId: string, commentId: string): Promise<void>
}

export interface ThreadsOptions {
  readonly api: ThreadsApi
  readonly blueprintId: string
  readonly person: Person
  /** A change was refused; what was being sent says so itself. */
  readonly onFailed: (failure: ApiFailure) => void
  /** Somebody else has said something. */
  readonly onSaid: (thread: Thread, comment: Comment) => void
}

/** What begins a thread. */
interface FirstWords {
  readonly body: string
  readonly mentions: Mention[]
  readonly sceneId: string | undefined
}

/** What is said on one open blueprint: as the server tells it, with what is still under way. */
export class Threads {
  readonly #options: ThreadsOptions
  readonly #threads = new SvelteMap<string, Thread>()
  /** Of each thread the number of the last comment read. */
  readonly #reads = new SvelteMap<string, number>()
  readonly #outgoing = new SvelteMap<string, Outgoing>()
  #change = 0
  #isLoaded = $state(false)
  readonly #all = $derived(
    [...this.#threads.values()]
      .filter(({ comments }) => comments.length > 0)
      .sort((a, b) => lastAt(b) - lastAt(a)),
  )
  readonly #open = $derived(this.#all.filter(({ resolvedAt }) => resolvedAt === null))

  constructor(options: ThreadsOptions) {
    this.#options = options
  }

  get isLoaded(): boolean {
    return this.#isLoaded
  }

  /** The last spoken in first. */
  get all(): readonly Thread[] {
    return this.#all
  }

  get open(): readonly Thread[] {
    return this.#open
  }

  get outgoing(): readonly Outgoing[] {
    return [...this.#outgoing.values()]
  }

  get(id: string): Thread | undefined {
    const thread = this.#threads.get(id)
    return thread && thread.comments.length > 0 ? thread : undefined
  }

  /** The thread in which a comment is. */
  withComment(commentId: string): Thread | undefined {
    return this.#all.find(({ comments }) => comments.some(({ id }) => id === commentId))
  }

  outgoingIn(threadId: string): readonly Outgoing[] {
    return this.outgoing.filter((each) => each.threadId === threadId)
  }

  isOwn(comment: Comment): boolean {
    return comment.author?.id === this.#options.person.id
  }

  /** Whether others have said something since one last read it. */
  isUnread({ id, comments }: Thread): boolean {
    const read = this.#reads.get(id) ?? -1
    return comments.some((comment) => comment.number > read && !comment.isDeleted && !this.isOwn(comment))
  }

  /** Whether one has spoken or is called there. */
  isMine({ comments }: Thread): boolean {
    const { id } = this.#options.person
    return comments.some(
      (comment) => this.isOwn(comment) || comment.mentions.some(({ personId }) => personId === id),
    )
  }

  /** Takes in what has changed since the last time; what the line refused meanwhile is sent again. */
  async load(): Promise<void> {
    const reply = await this.#ask(() => this.#options.api.threads(this.#options.blueprintId, this.#change))
    if (reply === undefined) return
    for (const thread of reply.threads) this.#take(thread, 'all')
    for (const [id, number] of Object.entries(reply.reads)) this.#noteRead(id, number)
    this.#change = reply.change
    this.#isLoaded = true
    for (const { id, failure } of this.outgoing) if (failure?.code === 'offline') this.retry(id)
  }

  /** A push; one without comments tells of a change to ask for. */
  hear(event: PushEvent): void {
    if (event.type !== 'thread') return
    const { thread } = event
    const isKnown = this.#threads.has(thread.id)
    const news = thread.comments.filter((comment) => this.#isNews(thread, comment))
    this.#take(thread, 'changed')
    for (const comment of news) this.#options.onSaid(thread, comment)
    const isWhole = thread.comments.some(({ number }) => number === 0)
    if (thread.comments.length === 0 || (!isKnown && !isWhole)) void this.load()
  }

  /** Returns the id of the thread. */
  start(anchor: Anchor, { body, mentions, sceneId }: FirstWords): string {
    const id = newId()
    void this.#send({ ...this.#words(id, body, mentions), threadId: id, anchor, sceneId })
    return id
  }

  reply(threadId: string, { body, mentions }: { readonly body: string; readonly mentions: Mention[] }): void {
    const words = this.#words(newId(), body, mentions)
    void this.#send({ ...words, threadId, anchor: undefined, sceneId: undefined })
  }

  retry(id: string): void {
    const outgoing = this.#outgoing.get(id)
    if (outgoing) void this.#send({ ...outgoing, failure: undefined })
  }

  /** Does not send it. */
  discard(id: string): void {
    this.#outgoing.delete(id)
  }

  async edit(id: string, words: CommentWords): Promise<boolean> {
    return this.#replace(() => this.#options.api.editComment(id, words))
  }

  async remove(comment: Comment, threadId: string): Promise<boolean> {
    const done = await this.#ask(async () => {
      await this.#options.api.deleteComment(comment.id)
      return true
    })
    const thread = this.#threads.get(threadId)
    if (done && thread)
      this.#take({ ...thread, comments: [{ ...comment, body: '', isDeleted: true }] }, 'changed')
    return done ?? false
  }

  async resolve(threadId: string, isResolved: boolean): Promise<boolean> {
    return this.#replace(() => this.#options.api.resolveThread(threadId, isResolved))
  }

  async react(comment: Comment, emoji: Reaction): Promise<boolean> {
    const { id } = this.#options.person
    const isOn = !comment.reactions.some((each) => each.emoji === emoji && each.personIds.includes(id))
    return this.#replace(() => this.#options.api.react(comment.id, emoji, isOn))
  }

  /** Notes that one has seen all of a thread. */
  async read(thread: Thread): Promise<void> {
    const last = thread.comments.findLast(({ isDeleted }) => !isDeleted)
    if (last === undefined || last.number <= (this.#reads.get(thread.id) ?? -1)) return
    this.#noteRead(thread.id, last.number)
    try {
      await this.#options.api.readThread(thread.id, last.id)
    } catch (thrown) {
      // It counts as read here; elsewhere it stays new until it is opened again.
      ApiFailure.from(thrown)
    }
  }

  #words(id: string, body: string, mentions: Mention[]): Omit<Outgoing, 'threadId' | 'anchor' | 'sceneId'> {
    const { name, colour, guest, id: personId } = this.#options.person
    const author = { id: personId, name, colour, guest }
    return { id, body, mentions, at: Date.now(), author, failure: undefined }
  }

  async #send(outgoing: Outgoing): Promise<void> {
    const { id, threadId, anchor, sceneId, body, mentions } = outgoing
    const { api, blueprintId } = this.#options
    this.#outgoing.set(id, outgoing)
    const words = { id, body, mentions }
    try {
      const sent = anchor
        ? await api.startThread(blueprintId, { ...words, anchor, ...(sceneId !== undefined && { sceneId }) })
        : await api.addComment(threadId, words)
      this.#take(sent, 'changed')
      this.#noteRead(threadId, sent.comments.at(-1)?.number ?? 0)
      this.#outgoing.delete(id)
    } catch (thrown) {
      if (this.#outgoing.has(id)) this.#outgoing.set(id, { ...outgoing, failure: ApiFailure.from(thrown) })
    }
  }

  async #replace(ask: () => Promise<Thread>): Promise<boolean> {
    const changed = await this.#ask(ask)
    if (changed) this.#take(changed, 'changed')
    return changed !== undefined
  }

  async #ask<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await ask()
    } catch (thrown) {
      this.#options.onFailed(ApiFailure.from(thrown))
      return undefined
    }
  }

  #take(thread: Thread, which: 'all' | 'changed'): void {
    for (const { id } of thread.comments) this.#outgoing.delete(id)
    this.#threads.set(thread.id, mergeThread(this.#threads.get(thread.id), thread, which))
  }

  #noteRead(threadId: string, number: number): void {
    this.#reads.set(threadId, Math.max(number, this.#reads.get(threadId) ?? -1))
  }

  #isNews({ id }: Thread, comment: Comment): boolean {
    const known = this.#threads.get(id)?.comments.some((each) => each.id === comment.id) ?? false
    return !known && !comment.isDeleted && !this.isOwn(comment)
  }
}

function lastAt({ comments }: Thread): number {
  return Math.max(...comments.map(({ createdAt }) => createdAt))
}
