import type {
  BlueprintListItem,
  CreateBlueprintReply,
  CreateShareLinkReply,
  DuplicateBlueprintReply,
  GetBlueprintReply,
  GrantableRole,
  ImportFileReply,
  ListBlueprintsReply,
  ListMembersReply,
  ListShareLinksReply,
  LookAtShareLinkReply,
  Member,
  Person,
  PersonReply,
  RedeemShareLinkReply,
  ShareLink,
} from '@sightline/protocol'
import { ApiFailure } from './api-failure.ts'

export type Language = 'en' | 'es'
export type Template = 'blank' | 'running-shoes' | 'supermarket' | 'consultant'

export interface NewBlueprint {
  readonly title: string
  readonly template: Template
  readonly language: Language
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** The server's HTTP interface; every call that is refused or reaches nobody throws an `ApiFailure`. */
export class Api {
  readonly #fetch: typeof fetch

  constructor(fetcher: typeof fetch = (...request) => fetch(...request)) {
    this.#fetch = fetcher
  }

  async me(): Promise<Person> {
    return (await this.#json<PersonReply>('GET', '/me')).person
  }

  async becomeGuest(name: string): Promise<Person> {
    return (await this.#json<PersonReply>('POST', '/guests', { name })).person
  }

  async signUp(account: { name: string; email: string; password: string }): Promise<Person> {
    return (await this.#json<PersonReply>('POST', '/accounts', account)).person
  }

  async signIn(credentials: { email: string; password: string }): Promise<Person> {
    return (await this.#json<PersonReply>('POST', '/sessions', credentials)).person
  }

  async signOut(): Promise<void> {
    await this.#send('DELETE', '/sessions/current')
  }

  async blueprints(which: 'kept' | 'binned'): Promise<readonly BlueprintListItem[]> {
    const path = which === 'binned' ? '/blueprints?bin=1' : '/blueprints'
    return (await this.#json<ListBlueprintsReply>('GET', path)).blueprints
  }

  async createBlueprint(blueprint: NewBlueprint): Promise<string> {
    return (await this.#json<CreateBlueprintReply>('POST', '/blueprints', blueprint)).id
  }

  async blueprint(id: string): Promise<GetBlueprintReply> {
    return this.#json('GET', `/blueprints/${encodeURIComponent(id)}`)
  }

  async renameBlueprint(id: string, title: string): Promise<GetBlueprintReply> {
    return this.#json('PATCH', `/blueprints/${encodeURIComponent(id)}`, { title })
  }

  async duplicateBlueprint(id: string, title: string): Promise<string> {
    const path = `/blueprints/${encodeURIComponent(id)}/duplicate`
    return (await this.#json<DuplicateBlueprintReply>('POST', path, { title })).id
  }

  async binBlueprint(id: string): Promise<void> {
    await this.#send('DELETE', `/blueprints/${encodeURIComponent(id)}`)
  }

  async restoreBlueprint(id: string): Promise<void> {
    await this.#send('POST', `/blueprints/${encodeURIComponent(id)}/restore`, {})
  }

  async eraseBlueprint(id: string): Promise<void> {
    await this.#send('DELETE', `/blueprints/${encodeURIComponent(id)}?forever=1`)
  }

  async members(id: string): Promise<readonly Member[]> {
    const path = `/blueprints/${encodeURIComponent(id)}/members`
    return (await this.#json<ListMembersReply>('GET', path)).members
  }

  async importFile(file: File, language: Language): Promise<ImportFileReply> {
    const form = new FormData()
    form.set('file', file)
    form.set('language', language)
    return this.#json('POST', '/imports', form)
  }

  async shareLinks(id: string): Promise<readonly ShareLink[]> {
    const path = `/blueprints/${encodeURIComponent(id)}/share-links`
    return (await this.#json<ListShareLinksReply>('GET', path)).links
  }

  async createShareLink(
    id: string,
    link: { role: GrantableRole; label: string },
  ): Promise<CreateShareLinkReply> {
    return this.#json('POST', `/blueprints/${encodeURIComponent(id)}/share-links`, link)
  }

  async revokeShareLink(linkId: string): Promise<void> {
    await this.#send('DELETE', `/share-links/${encodeURIComponent(linkId)}`)
  }

  async lookAtShareLink(token: string): Promise<LookAtShareLinkReply> {
    return this.#json('GET', `/share/${encodeURIComponent(token)}`)
  }

  async redeemShareLink(token: string, name: string | undefined): Promise<RedeemShareLinkReply> {
    const body = name === undefined ? {} : { name }
    return this.#json('POST', `/share/${encodeURIComponent(token)}`, body)
  }

  /** Where a blueprint's picture is; the count of its changes keeps an old one from being shown. */
  thumbnailUrl(item: Pick<BlueprintListItem, 'id' | 'seq'>): string {
    return `/api/blueprints/${encodeURIComponent(item.id)}/thumbnail?v=${item.seq}`
  }

  async #json<Reply>(method: Method, path: string, body?: object): Promise<Reply> {
    const response = await this.#send(method, path, body)
    try {
      return (await response.json()) as Reply
    } catch (thrown) {
      throw ApiFailure.from(thrown)
    }
  }

  async #send(method: Method, path: string, body?: object): Promise<Response> {
    const request: RequestInit = { method, headers: { Accept: 'application/json' } }
    if (body instanceof FormData) request.body = body
    else if (body) {
      request.body = JSON.stringify(body)
      request.headers = { ...request.headers, 'Content-Type': 'application/json' }
    }
    const response = await this.#fetch(`/api${path}`, request).catch((thrown: unknown) => {
      throw ApiFailure.from(thrown)
    })
    if (!response.ok) throw await ApiFailure.fromResponse(response)
    return response
  }
}
