import { isFromLaterVersion, roleAtLeast, SHOWS_EVERYTHING } from '@sightline/blueprint'
import type { Shows } from '@sightline/blueprint'
import type { GetBlueprintReply, Person } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { takeAssets } from '#lib/api/take-assets.ts'
import { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import { Connection } from '#lib/sync/connection.svelte.ts'
import type { Ending } from '#lib/sync/ending.ts'
import { NoteCarets } from '#lib/sync/note-carets.ts'
import { LateProgram } from '#lib/ui/late-program.ts'
import type { App } from '../app/app-context.ts'
import type * as Notices from './board-notices.ts'
import { askWhy, readState } from './ask-server.ts'
import { recallBlueprint, rememberBlueprint } from './known-blueprints.ts'
import type { KnownBlueprint } from './known-blueprints.ts'
import { LeftoverOffer } from './leftover-offer.svelte.ts'
import { isOutOfReach } from './out-of-reach.ts'
import { pictureSeen } from './served-picture.ts'

/** How far the page of one blueprint has come. */
export type BoardStage =
  | { readonly kind: 'asking' }
  /** `wasOpen`: it could be seen until a moment ago. */
  | { readonly kind: 'failed'; readonly failure: ApiFailure; readonly wasOpen?: boolean }
  | {
      readonly kind: 'open'
      readonly person: Person
      /** What of the document comes to this person. */
      readonly shows: Shows
      readonly connection: Connection
      readonly editor: BoardEditor
    }

const RETRY_MS = 3_000

/** Opens a blueprint: asks what one may do with it, then connects. */
export class OpenBoard {
  readonly #app: App
  readonly #blueprintId: string
  readonly leftovers: LeftoverOffer
  #stage: BoardStage = $state.raw({ kind: 'asking' })
  #isClosed = false
  #retry: ReturnType<typeof setTimeout> | undefined
  /** What there is to say comes with all else that comes after the board. */
  readonly #lateParts = new LateProgram(() => import('./late-parts.ts'))

  constructor(app: App, blueprintId: string) {
    this.#app = app
    this.#blueprintId = blueprintId
    this.leftovers = new LeftoverOffer(app)
    void this.open()
  }

  get stage(): BoardStage {
    return this.#stage
  }

  async open(): Promise<void> {
    this.#leave()
    this.#stage = { kind: 'asking' }
    await this.#tryToOpen()
  }

  async #tryToOpen(): Promise<void> {
    clearTimeout(this.#retry)
    const reply = this.#askAtOnce()
    await this.#app.account.ready
    const person = this.#app.account.person
    if (this.#isClosed) return
    if (!person) {
      this.#stage = { kind: 'failed', failure: new ApiFailure(401, 'signedOut') }
      return
    }
    const known = await this.#know(person, reply)
    if (!known) return
    // Reading a large board and making it takes long, and would keep its picture from being painted.
    await pictureSeen()
    if (this.#isClosed) return
    this.#connect(person, known)
    await this.#lookForLeftovers(known)
  }

  close(): void {
    this.#isClosed = true
    this.#leave()
  }

  /** Drops what was not saved, with this browser's copy, and opens what the server has. */
  async discardAndReopen(): Promise<void> {
    const stage = this.#stage
    this.#stage = { kind: 'asking' }
    if (stage.kind === 'open') {
      stage.editor.close()
      await stage.connection.discardCopy()
    }
    await this.open()
  }

  /** Before it is known who asks: the browser has asked already, and what it got must not lie about until later. */
  #askAtOnce(): Promise<GetBlueprintReply> {
    const reply = this.#app.api.blueprint(this.#blueprintId)
    reply.catch(() => undefined)
    return reply
  }

  /** Without an answer from the server, what this browser remembers has to do. */
  async #know(person: Person, reply: Promise<GetBlueprintReply>): Promise<KnownBlueprint | undefined> {
    try {
      const known = await reply
      rememberBlueprint(person.id, this.#blueprintId, known)
      return known
    } catch (thrown) {
      const failure = ApiFailure.from(thrown)
      const known = isOutOfReach(failure.code) ? recallBlueprint(person.id, this.#blueprintId) : undefined
      if (!known) this.#fail(failure)
      if (failure.code === 'notFound') await this.#lookForLeftovers(undefined)
      return known
    }
  }

  #lookForLeftovers(known: KnownBlueprint | undefined): Promise<void> {
    const mayWrite = known !== undefined && roleAtLeast(known.role, 'editor')
    return this.leftovers.look(this.#blueprintId, mayWrite ? known.epoch : undefined)
  }

  /** What passes by itself is tried again by itself. */
  #fail(failure: ApiFailure): void {
    this.#stage = { kind: 'failed', failure }
    if (this.#isClosed || !isOutOfReach(failure.code)) return
    this.#retry = setTimeout(() => void this.#tryToOpen(), RETRY_MS * (0.5 + Math.random()))
  }

  #connect(person: Person, { role, epoch, shows = SHOWS_EVERYTHING, hidesStickies }: KnownBlueprint): void {
    const connection = new Connection({
      blueprintId: this.#blueprintId,
      personId: person.id,
      formerPersonIds: this.#app.account.formerIds,
      role,
      epoch,
      origin: location.origin.replace(/^http/, 'ws'),
      onEnded: (ending) => void this.#follow(ending, connection),
      ask: () => askWhy(this.#app.api, this.#blueprintId, epoch),
      readState: () => readState(this.#app.api, this.#blueprintId, epoch),
    })
    const editor = new BoardEditor(connection.doc, {
      canWrite: () => connection.canWrite && !isFromLaterVersion(connection.doc),
      canComment: () => roleAtLeast(connection.role, 'commenter'),
      author: () => person.name,
      newStepTitle: () => m.board_new_step(),
      onRefused: (code) => this.#tell((notices) => notices.tellRefused(this.#app, code)),
      onFileFailed: (failed) => this.#tell((notices) => notices.tellFileFailed(this.#app, failed, editor)),
      sendFile: (file) => this.#app.api.addAsset(this.#blueprintId, file),
      onFilesNowhere: () => this.#tell((notices) => notices.tellFilesNowhere(this.#app)),
      caretsIn: (cardId) => new NoteCarets(connection.presence, { cardId, ownPersonId: person.id }),
      onCursor: (cursor) => connection.presence.tell({ cursor }),
      takeAssets: (paths) => takeAssets(this.#app.api, this.#blueprintId, paths),
      onPasted: (pasted) => this.#tell((notices) => notices.tellPasted(this.#app, pasted)),
      onPasteDenied: () => this.#tell((notices) => notices.tellPasteDenied(this.#app)),
      onHidden: (header) => this.#tell((notices) => notices.tellHidden(this.#app, header, editor)),
      onAddress: (addressed) =>
        this.#tell((notices) => void notices.copyAddress(this.#app, this.#blueprintId, addressed)),
    })
    // The workshop, which says so from then on, comes after the board.
    if (hidesStickies) editor.view.uncoveredAuthor = person.name
    this.#stage = { kind: 'open', person, shows, connection, editor }
  }

  /**
   * Access was lowered or taken away, or whoever only reads is shown another part of the board: with nothing unsent
   * the page goes along, and keeps nothing back.
   */
  async #follow(ending: Ending, connection: Connection): Promise<void> {
    const isOtherPart = ending === 'superseded' && !roleAtLeast(connection.role, 'editor')
    if ((ending !== 'forbidden' && !isOtherPart) || connection.pending > 0) return
    await this.discardAndReopen()
    const stage = this.#stage
    if (stage.kind === 'failed') this.#stage = { ...stage, wasOpen: true }
    else if (!isOtherPart) this.#app.toasts.show({ text: m.board_role_lowered() })
  }

  #tell(say: (notices: typeof Notices) => void): void {
    this.#lateParts.use(({ notices }) => say(notices))
  }

  #leave(): void {
    clearTimeout(this.#retry)
    if (this.#stage.kind !== 'open') return
    this.#stage.editor.close()
    this.#stage.connection.close()
  }
}
