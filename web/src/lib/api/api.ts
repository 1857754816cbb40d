import type {
  AddAssetReply,
  Anchor,
  BlueprintListItem,
  GetBlueprintReply,
  ImportFileReply,
  InboxItem,
  ListThreadsReply,
  Member,
  Mention,
  Person,
  PresentingReaction,
  Reaction,
  SceneFeedback,
  Thread,
} from '@sightline/protocol'
import type { ApiType } from '@sightline/sync-server/api'
import { hc } from 'hono/client'
import type { Http, Server } from './http.ts'
import { inPath } from './in-path.ts'
import { OwnApi } from './own-api.ts'
import { answer, done, reply } from './reply.ts'

export type Language = 'en' | 'es'
export type Template = 'blank' | 'running-shoes' | 'supermarket' | 'consultant'

export interface NewBlueprint {
  readonly title: string
  readonly template: Template
  readonly language: Language
  /** Undefined: the team that the person has alone. */
  readonly teamId?: string | undefined
}

export interface CommentWords {
  /** Markdown. */
  readonly body: string
  readonly mentions: Mention[]
}

export interface NewComment extends CommentWords {
  readonly id: string
}

export interface NewThread extends NewComment {
  readonly anchor: Anchor
  readonly sceneId?: string
}

/**
 * The server's HTTP interface; every call that is refused or reaches nobody throws an `ApiFailure`. What only some pages
 * ask for has a class of its own, such as `TeamsApi`, which is made from this one where it is needed.
 */
export class Api implements Server {
  readonly #fetch: typeof fetch
  readonly http: Http
  readonly own: OwnApi

  constructor(fetcher: typeof fetch = (...request) => fetch(...request)) {
    this.#fetch = fetcher
    this.http = hc<ApiType>('/', { fetch: fetcher }).api
    this.own = new OwnApi(this)
  }

  /** Whether the server can store anything just now. */
  async canSave(): Promise<boolean> {
    const response = await answer(this.#fetch('/readyz'))
    const health: unknown = await response.json().catch(() => undefined)
    const obstacles: unknown = Reflect.get(Object(health), 'obstacles')
    return !(Array.isArray(obstacles) && obstacles.includes('storage'))
  }

  async me(): Promise<Person> {
    return (await reply(this.http.me.$get())).person
  }

  async becomeGuest(name: string): Promise<Person> {
    return (await reply(this.http.guests.$post({ json: { name } }))).person
  }

  async signUp(account: { name: string; email: string; password: string }): Promise<Person> {
    return (await reply(this.http.accounts.$post({ json: account }))).person
  }

  async signIn(credentials: { email: string; password: string }): Promise<Person> {
    return (await reply(this.http.sessions.$post({ json: credentials }))).person
  }

  async signOut(): Promise<void> {
    await done(this.http.sessions.current.$delete())
  }

  async blueprints(which: 'kept' | 'binned'): Promise<readonly BlueprintListItem[]> {
    const query = which === 'binned' ? { bin: '1' as const } : {}
    return (await reply(this.http.blueprints.$get({ query }))).blueprints
  }

  async createBlueprint(blueprint: NewBlueprint): Promise<string> {
    return (await reply(this.http.blueprints.$post({ json: blueprint }))).id
  }

  async blueprint(id: string): Promise<GetBlueprintReply> {
    return reply(this.http.blueprints[':id'].$get({ param: { id: inPath(id) } }))
  }

  /** Throws what a socket of this blueprint would be refused for. */
  async knock(id: string): Promise<void> {
    await done(this.#fetch(`/sync/${inPath(id)}`))
  }

  /** What opens one socket where no cookie goes. */
  async syncTicket(blueprintId: string): Promise<string> {
    return (await reply(this.http['sync-tickets'].$post({ json: { blueprintId } }))).ticket
  }

  /** The whole document as one update. */
  async blueprintState(id: string): Promise<Uint8Array> {
    const response = await done(this.http.blueprints[':id'].state.$get({ param: { id: inPath(id) } }))
    return new Uint8Array(await response.arrayBuffer())
  }

  async renameBlueprint(id: string, title: string): Promise<GetBlueprintReply> {
    return reply(this.http.blueprints[':id'].$patch({ param: { id: inPath(id) }, json: { title } }))
  }

  async duplicateBlueprint(id: string, title: string): Promise<string> {
    return (
      await reply(this.http.blueprints[':id'].duplicate.$post({ param: { id: inPath(id) }, json: { title } }))
    ).id
  }

  async binBlueprint(id: string): Promise<void> {
    await done(this.http.blueprints[':id'].$delete({ param: { id: inPath(id) }, query: {} }))
  }

  async restoreBlueprint(id: string): Promise<void> {
    await done(this.http.blueprints[':id'].restore.$post({ param: { id: inPath(id) } }))
  }

  async eraseBlueprint(id: string): Promise<void> {
    await done(this.http.blueprints[':id'].$delete({ param: { id: inPath(id) }, query: { forever: '1' } }))
  }

  async members(id: string): Promise<readonly Member[]> {
    return (await reply(this.http.blueprints[':id'].members.$get({ param: { id: inPath(id) } }))).members
  }

  async importFile(file: File, language: Language): Promise<ImportFileReply> {
    return (await reply(this.http.imports.$post({ form: { file, language } }))) as ImportFileReply
  }

  async addAsset(id: string, file: File): Promise<AddAssetReply> {
    return reply(this.http.blueprints[':id'].assets.$post({ param: { id: inPath(id) }, form: { file } }))
  }

  /** Returns the ids of those that the blueprint has now. */
  async copyAssets(
    id: string,
    assets: { readonly from: string; readonly ids: readonly string[] },
  ): Promise<readonly string[]> {
    const json = { from: assets.from, ids: [...assets.ids] }
    return (await reply(this.http.blueprints[':id'].assets.copies.$post({ param: { id: inPath(id) }, json })))
      .ids
  }

  async threads(id: string, since: number): Promise<ListThreadsReply> {
    const query = { since: String(since) }
    return reply(this.http.blueprints[':id'].threads.$get({ param: { id: inPath(id) }, query }))
  }

  async startThread(id: string, thread: NewThread): Promise<Thread> {
    return reply(this.http.blueprints[':id'].threads.$post({ param: { id: inPath(id) }, json: thread }))
  }

  async addComment(threadId: string, comment: NewComment): Promise<Thread> {
    return reply(
      this.http.threads[':threadId'].comments.$post({
        param: { threadId: inPath(threadId) },
        json: comment,
      }),
    )
  }

  async editComment(id: string, words: CommentWords): Promise<Thread> {
    return reply(this.http.comments[':commentId'].$patch({ param: { commentId: inPath(id) }, json: words }))
  }

  async deleteComment(id: string): Promise<void> {
    await done(this.http.comments[':commentId'].$delete({ param: { commentId: inPath(id) } }))
  }

  async resolveThread(threadId: string, isResolved: boolean): Promise<Thread> {
    const thread = this.http.threads[':threadId']
    const request = { param: { threadId: inPath(threadId) } }
    return reply(isResolved ? thread.resolve.$post(request) : thread.reopen.$post(request))
  }

  async react(commentId: string, emoji: Reaction, isOn: boolean): Promise<Thread> {
    const reaction = this.http.comments[':commentId'].reactions[':emoji']
    const request = { param: { commentId: inPath(commentId), emoji: inPath(emoji) as Reaction } }
    return reply(isOn ? reaction.$put(request) : reaction.$delete(request))
  }

  async readThread(threadId: string, commentId: string): Promise<void> {
    await done(
      this.http.threads[':threadId'].read.$put({
        param: { threadId: inPath(threadId) },
        json: { commentId },
      }),
    )
  }

  async inbox(): Promise<readonly InboxItem[]> {
    return (await reply(this.http.inbox.$get())).items
  }

  async readInbox(until: number): Promise<void> {
    await done(this.http.inbox.read.$put({ json: { until } }))
  }

  /** Makes oneself, or somebody else who is here, the one who presents. */
  async present(id: string, json: { personId?: string; take?: boolean } = {}): Promise<void> {
    await done(this.http.blueprints[':id'].presenter.$put({ param: { id: inPath(id) }, json }))
  }

  async stopPresenting(id: string): Promise<void> {
    await done(this.http.blueprints[':id'].presenter.$delete({ param: { id: inPath(id) } }))
  }

  async reactToScene(id: string, emoji: PresentingReaction, sceneId: string | null): Promise<void> {
    const json = sceneId === null ? { emoji } : { emoji, sceneId }
    await done(this.http.blueprints[':id'].reactions.$post({ param: { id: inPath(id) }, json }))
  }

  async sceneFeedback(id: string): Promise<readonly SceneFeedback[]> {
    return (await reply(this.http.blueprints[':id'].scenes.feedback.$get({ param: { id: inPath(id) } })))
      .scenes
  }

  /** Where a blueprint's picture is; the count of its changes keeps an old one from being shown. */
  thumbnailUrl(item: Pick<BlueprintListItem, 'id' | 'seq'>): string {
    return `/api/blueprints/${inPath(item.id)}/thumbnail?v=${item.seq}`
  }
}
