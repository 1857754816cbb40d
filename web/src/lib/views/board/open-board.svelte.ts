import { editLane, editStep, isFromLaterVersion, roleAtLeast, SHOWS_EVERYTHING } from '@sightline/blueprint'
import type { DomainErrorCode, Shows } from '@sightline/blueprint'
import type { GetBlueprintReply, Person } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import type { FailureCode } from '#lib/api/api-failure.ts'
import { takeAssets } from '#lib/api/take-assets.ts'
import { uploadFailureText } from '#lib/api/upload-failure.ts'
import { hashOf } from '#lib/editor/address.ts'
import type { Addressed } from '#lib/editor/address.ts'
import { BoardEditor } from '#lib/editor/board-editor.svelte.ts'
import type { PastedCount } from '#lib/editor/editor.ts'
import type { HiddenHeader } from '#lib/editor/view-state.svelte.ts'
import type { FailedUpload } from '#lib/editor/evidence/evidence-uploads.svelte.ts'
import { m } from '#lib/paraglide/messages.js'
import { Connection } from '#lib/sync/connection.svelte.ts'
import type { Ending } from '#lib/sync/ending.ts'
import { NoteCarets } from '#lib/sync/note-carets.ts'
import type { App } from '../app/app-context.ts'
import { askWhy, readState } from './ask-server.ts'
import { recallBlueprint, rememberBlueprint } from './known-blueprints.ts'
import type { KnownBlueprint } from './known-blueprints.ts'
import { LeftoverOffer } from './leftover-offer.svelte.ts'
import { pastedText } from './pasted-text.ts'
import { refusalText } from './refusal-text.ts'

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
    if (!known || this.#isClosed) return
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
      onRefused: (code) => this.#tellRefused(code),
      onFileFailed: (failed) => this.#tellFileFailed(failed, editor),
      sendFile: (file) => this.#app.api.addAsset(this.#blueprintId, file),
      onFilesNowhere: () => this.#app.toasts.show({ text: m.evidence_nowhere() }),
      caretsIn: (cardId) => new NoteCarets(connection.presence, { cardId, ownPersonId: person.id }),
      onCursor: (cursor) => connection.presence.tell({ cursor }),
      takeAssets: (paths) => takeAssets(this.#app.api, this.#blueprintId, paths),
      onPasted: (pasted) => this.#tellPasted(pasted),
      onPasteDenied: () => this.#app.toasts.show({ text: m.paste_denied() }),
      onHidden: (header) => this.#tellHidden(header, editor),
      onAddress: (addressed) => void this.#copyAddress(addressed),
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

  #tellRefused(code: DomainErrorCode): void {
    this.#app.toasts.show({ text: refusalText(code), tone: 'bad' })
  }

  /** The panel of the card says it too; whoever looks elsewhere is led there. */
  #tellFileFailed({ cardId, file, failure }: FailedUpload, { selection }: BoardEditor): void {
    if (selection.onlyCard === cardId) return
    const show = { label: m.evidence_show_card(), run: () => selection.chooseCards([cardId]) }
    this.#app.toasts.show({ text: uploadFailureText(file, failure), tone: 'bad', action: show })
  }

  /** A few can be seen; of more, some may lie outside of what is shown. */
  #tellPasted(pasted: PastedCount | undefined): void {
    const text = pastedText(pasted)
    const isWhole = pasted !== undefined && pasted.evidenceLeft === 0
    if (text !== undefined) this.#app.toasts.show({ text, tone: isWhole ? 'plain' : 'bad' })
  }

  #tellHidden(header: HiddenHeader, editor: BoardEditor): void {
    const { lanes, steps } = editor.store.blueprint
    const name = [...lanes, ...steps].find(({ id }) => id === header.id)?.title ?? ''
    const changes = { hidden: false }
    const show = {
      label: m.board_show_lane({ name }),
      run: () =>
        header.kind === 'lane'
          ? editor.run(editLane, { id: header.id, changes })
          : editor.run(editStep, { id: header.id, changes }),
    }
    this.#app.toasts.show({ text: m.it_is_hidden({ name }), ...(editor.canWrite ? { action: show } : {}) })
  }

  /** A page that is not served safely has no clipboard; then the address is shown. */
  async #copyAddress(addressed: Addressed): Promise<void> {
    const address = `${location.origin}/b/${this.#blueprintId}${hashOf(addressed)}`
    try {
      await navigator.clipboard.writeText(address)
      this.#app.toasts.show({ text: m.address_copied() })
    } catch {
      this.#app.toasts.show({ text: address })
    }
  }

  #leave(): void {
    clearTimeout(this.#retry)
    if (this.#stage.kind !== 'open') return
    this.#stage.editor.close()
    this.#stage.connection.close()
  }
}

function isOutOfReach(code: FailureCode): boolean {
  return code === 'offline' || code === 'restarting' || code === 'storageDown' || code === 'overloaded'
}
