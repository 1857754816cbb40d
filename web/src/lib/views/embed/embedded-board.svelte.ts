import { ApiFailure } from '#lib/api/api-failure.ts'
import { Api } from '#lib/api/api.ts'
import { errorText } from '#lib/api/error-text.ts'
import { ShareLinksApi } from '#lib/api/share-links-api.ts'
import { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import { Connection } from '#lib/sync/connection.svelte.ts'
import { NoteCarets } from '#lib/sync/note-carets.ts'
import { askWhy, readState } from '../board/ask-server.ts'

export type EmbedStage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'dead' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'open'; readonly connection: Connection; readonly editor: BoardEditor }

/** A board in a frame of another site: to be looked at, known by a secret that only this page holds. */
export class EmbeddedBoard {
  readonly #token: string
  password = $state('')
  #stage: EmbedStage = $state.raw({ kind: 'opening' })
  #error = $state<string>()
  #isClosed = false

  constructor(token: string) {
    this.#token = token
  }

  get stage(): EmbedStage {
    return this.#stage
  }

  /** What is wrong with the password. */
  get error(): string | undefined {
    return this.#error
  }

  async open(): Promise<void> {
    this.#leave({ kind: 'opening' })
    try {
      const { needsPassword } = await new ShareLinksApi(new Api()).lookAt(this.#token)
      if (needsPassword && this.password === '') this.#stage = { kind: 'asking' }
      else await this.#enter()
    } catch (thrown) {
      this.#fail(ApiFailure.from(thrown))
    }
  }

  async submit(): Promise<void> {
    this.#error = this.password === '' ? m.invite_password_missing() : undefined
    if (this.#error === undefined) await this.open()
  }

  close(): void {
    this.#isClosed = true
    this.#leave({ kind: 'opening' })
  }

  async #enter(): Promise<void> {
    const password = this.password === '' ? {} : { password: this.password }
    const entry = { ...password, embed: true } as const
    const { blueprintId, bearer } = await new ShareLinksApi(new Api()).redeem(this.#token, entry)
    const api = new Api((input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('Authorization', `Bearer ${bearer ?? ''}`)
      return fetch(input, { ...init, headers })
    })
    const { role, epoch } = await api.blueprint(blueprintId)
    const { id: personId } = await api.me()
    if (this.#isClosed) return
    const connection = new Connection({
      blueprintId,
      personId,
      formerPersonIds: [],
      role,
      epoch,
      origin: location.origin.replace(/^http/, 'ws'),
      ticket: () => api.syncTicket(blueprintId).catch(() => undefined),
      isUnseen: true,
      onEnded: (ending) => void this.#follow(ending === 'forbidden' || ending === 'deleted'),
      ask: () => askWhy(api, blueprintId, epoch),
      readState: () => readState(api, blueprintId, epoch),
    })
    this.#stage = { kind: 'open', connection, editor: editorToLookAt(connection) }
  }

  /** A sign-in of half a day is over, or another part is shown: the page begins again. */
  async #follow(isOver: boolean): Promise<void> {
    if (isOver) this.#leave({ kind: 'dead' })
    else await this.open()
  }

  #fail(failure: ApiFailure): void {
    const isAboutPassword = failure.code === 'wrongPassword' || failure.code === 'tooManyTries'
    if (isAboutPassword) {
      this.#stage = { kind: 'asking' }
      this.#error = errorText(failure)
      this.password = ''
    } else if (failure.code === 'linkDead' || failure.code === 'forbidden') this.#stage = { kind: 'dead' }
    else this.#stage = { kind: 'failed', failure }
  }

  #leave(next: EmbedStage): void {
    const stage = this.#stage
    this.#stage = next
    if (stage.kind !== 'open') return
    stage.editor.close()
    stage.connection.close()
  }
}

function editorToLookAt(connection: Connection): BoardEditor {
  return new BoardEditor(connection.doc, {
    canWrite: () => false,
    canComment: () => false,
    author: () => '',
    newStepTitle: () => '',
    onRefused: () => undefined,
    onFileFailed: () => undefined,
    sendFile: () => Promise.reject(new ApiFailure(403, 'forbidden')),
    onFilesNowhere: () => undefined,
    onPasteDenied: () => undefined,
    onHidden: () => undefined,
    caretsIn: (cardId) => new NoteCarets(connection.presence, { cardId, ownPersonId: '' }),
    onCursor: () => undefined,
    takeAssets: () => Promise.resolve(new Map()),
    onPasted: () => undefined,
    onAddress: () => undefined,
  })
}
