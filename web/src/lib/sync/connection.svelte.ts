import { roleAtLeast } from '@sightline/blueprint'
import type { BlueprintDoc, Role } from '@sightline/blueprint'
import { CLOSE_CODES } from '@sightline/protocol'
import type { PresencePerson, PushEvent } from '@sightline/protocol'
import * as Y from 'yjs'
import type { ConnectionOptions } from './connection-options.ts'
import { endingOf } from './ending.ts'
import type { Ending } from './ending.ts'
import { LineCheck } from './line-check.ts'
import type { Finding } from './line-check.ts'
import { listenToPage } from './page-events.ts'
import { Presence } from './presence.svelte.ts'
import { Provider } from './provider.ts'
import { saveStateOf } from './save-state.ts'
import type { Obstacle, SaveState } from './save-state.ts'
import { Unsent } from './unsent.svelte.ts'

/** One open blueprint in this tab: the document, its copy in the browser, and the way to the server. */
export class Connection {
  readonly doc: BlueprintDoc = new Y.Doc()
  readonly presence: Presence
  readonly #options: ConnectionOptions
  readonly #provider: Provider
  readonly #lineCheck: LineCheck
  readonly #unsent = new Unsent()
  readonly #listeners = new Set<(event: PushEvent) => void>()
  #isClosed = false

  #role: Role = $state('viewer')
  #connected = $state(false)
  #inRoom = $state(false)
  #caughtUp = $state(false)
  #everCaughtUp = $state(false)
  #hasContent = $state(false)
  #online = $state(navigator.onLine)
  #obstacle: Obstacle = $state('none')
  #ending: Ending | undefined = $state()
  #presenter: PresencePerson | undefined = $state.raw()
  /** Whether the server has said who presents since the line was opened. */
  #heardOfPresenter = false
  readonly #ticker: ReturnType<typeof setInterval>
  readonly #stopListening: () => void

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#role = options.role
    this.#provider = new Provider(this.doc, options, {
      onFence: (number) => this.#confirm(number),
      onAsked: () => this.#beTaken(),
      onPush: (event) => this.#hear(event),
    })
    this.#lineCheck = new LineCheck({
      ask: options.ask,
      onFinding: (finding) => this.#find(finding),
      onBlocked: () => this.#meet(this.#obstacle === 'storageDown' ? 'storageDown' : 'blocked'),
    })
    this.presence = new Presence(this.#provider.awareness)
    // Before the browser's copy, which may throw when it is taken away: a change has to be counted all the same.
    this.doc.on('update', this.#noteUpdate)
    this.#followProvider()
    this.#stopListening = listenToPage({
      onOnline: () => this.#goOnline(),
      onOffline: () => this.#goOffline(),
      onLeave: () => this.#leave(),
      onReturn: () => this.#return(),
    })
    this.#ticker = setInterval(() => this.#unsent.tick(this.#connected), 5_000)
    void this.#start()
  }

  get role(): Role {
    return this.#role
  }

  get canWrite(): boolean {
    return this.#mayWrite && this.#obstacle === 'none'
  }

  /** Whether there is something to show: from the server, or from this browser's own copy. */
  get hasContent(): boolean {
    return this.#hasContent
  }

  get ending(): Ending | undefined {
    return this.#ending
  }

  get isConnected(): boolean {
    return this.#connected
  }

  /** From here on the server tells everything that happens; before, it may already have missed us. */
  get isInRoom(): boolean {
    return this.#inRoom
  }

  /** Who presents to everybody here. */
  get presenter(): PresencePerson | undefined {
    return this.#presenter
  }

  /** Calls back with whatever the server pushes; returns how to stop. */
  onPush(listener: (event: PushEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** False where the browser refuses to keep anything: changes then live in this page alone. */
  get keepsCopy(): boolean {
    return this.#unsent.keepsCopy
  }

  /** Changes of one's own that the server has not confirmed. */
  get pending(): number {
    return this.#unsent.count
  }

  get saveState(): SaveState {
    if (this.#ending !== undefined) return { kind: 'viewOnly' }
    return saveStateOf({
      canWrite: this.#mayWrite,
      connected: this.#connected,
      caughtUp: this.#caughtUp,
      everCaughtUp: this.#everCaughtUp,
      online: this.#online,
      obstacle: this.#obstacle,
      pending: this.#unsent.count,
      waitedMs: this.#unsent.waitedMs,
    })
  }

  /** Does not wait for the next try. */
  reconnect(): void {
    if (this.#ending !== undefined) return
    this.#provider.disconnect()
    this.#provider.enter()
  }

  /** What was not saved has been copied by the person. An edit that was refused stays, since it is sent again. */
  async settleCopy(): Promise<void> {
    if (this.#ending === 'superseded' || this.#ending === 'forbidden') await this.#unsent.settle()
  }

  /** Throws away this browser's copy, unsent changes with it. */
  async discardCopy(): Promise<void> {
    this.close()
    await this.#unsent.discard()
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#ticker)
    this.#lineCheck.stop()
    this.#stopListening()
    this.doc.off('update', this.#noteUpdate)
    this.presence.close()
    this.#provider.destroy()
    this.#unsent.close()
    this.doc.destroy()
  }

  get #mayWrite(): boolean {
    return roleAtLeast(this.#role, 'editor')
  }

  async #start(): Promise<void> {
    this.#lineCheck.start()
    if (this.#mayWrite) await this.#openCopy()
    if (!this.#isClosed) this.#provider.enter()
  }

  /** A browser that keeps nothing (a private window, a full disk) still gets to the server. */
  async #openCopy(): Promise<void> {
    await this.#unsent.openCopy(this.#options, this.doc)
    if (this.#isClosed) return
    this.#hasContent ||= this.doc.share.size > 0 && this.doc.getMap('meta').size > 0
    this.#fenceWhenCaughtUp()
  }

  #hear(event: PushEvent): void {
    if (event.type === 'role') this.#takeRole(event.role)
    if (event.type === 'storage') this.#obstacle = OBSTACLES[event.state]
    if (event.type === 'presenter') this.#hearOfPresenter(event.person ?? undefined)
    for (const listener of this.#listeners) listener(event)
  }

  #hearOfPresenter(person: PresencePerson | undefined): void {
    this.#heardOfPresenter = true
    this.#presenter = person
  }

  /**
   * Higher: from now on changes are kept in this browser too. No longer a writer, found out on coming back: the
   * end of this connection, since what it holds may not be sent.
   */
  #takeRole(role: Role): void {
    const couldWrite = this.#mayWrite
    if (couldWrite && !roleAtLeast(role, 'editor')) return this.#end('forbidden')
    this.#role = role
    this.#provider.params['role'] = role
    if (!couldWrite && this.#mayWrite) void this.#openCopy()
  }

  /** Only a server that takes edits asks for ours. */
  #beTaken(): void {
    this.#obstacle = 'none'
    this.#fence()
  }

  #followProvider(): void {
    this.#provider.on('status', ({ status }) => {
      if (status === 'connecting') return
      this.#connected = status === 'connected'
      if (this.#connected) return this.#openLine()
      this.#inRoom = false
      this.#caughtUp = false
      this.#heardOfPresenter = false
      this.#unsent.disconnect()
      if (this.#online && this.#ending === undefined) this.#lineCheck.start()
    })
    this.#provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      this.#inRoom = true
      this.#hasContent = true
      // The server says it before this, if somebody presents.
      if (!this.#heardOfPresenter) this.#presenter = undefined
      if (this.#obstacle !== 'damaged') this.#obstacle = 'none'
      if (this.canWrite) return
      this.#caughtUp = true
      this.#everCaughtUp = true
    })
    this.#provider.on('closed', ({ code }) => this.#end(endingOf(code)))
    this.#provider.on('connection-close', (event) => {
      if (event?.code === CLOSE_CODES.storageDown) this.#obstacle = 'storageDown'
    })
  }

  #openLine(): void {
    this.#lineCheck.stop()
    if (this.#obstacle === 'blocked') this.#obstacle = 'none'
    void this.#unsent.readCopyAgain().then(() => this.#fenceWhenCaughtUp())
  }

  #end(ending: Ending): void {
    if (this.#ending !== undefined) return
    this.#ending = ending
    this.#lineCheck.stop()
    this.#provider.disconnect()
    this.#options.onEnded(ending)
  }

  #find(finding: Finding): void {
    switch (finding) {
      case 'unreachable':
        if (this.#obstacle !== 'damaged') this.#obstacle = 'none'
        return
      case 'reachable':
        return this.reconnect()
      case 'storageDown':
        return this.#meet('storageDown')
      default:
        return this.#end(finding)
    }
  }

  /** Nothing can be written and no socket tells what there is, so it is read over HTTP. */
  #meet(obstacle: 'storageDown' | 'blocked'): void {
    this.#obstacle = obstacle
    if (obstacle === 'blocked' || !this.#hasContent) void this.#readOverHttp()
  }

  async #readOverHttp(): Promise<void> {
    const state = await this.#options.readState()
    if (state === undefined || this.#isClosed || this.#ending !== undefined) return
    Y.applyUpdate(this.doc, state, this.#provider)
    this.#hasContent = true
  }

  #goOnline(): void {
    this.#online = true
    if (this.#ending === undefined) this.#lineCheck.start()
    this.reconnect()
  }

  /** What one writes without a network waits here, whatever stood in its way before. */
  #goOffline(): void {
    this.#online = false
    this.#lineCheck.stop()
    if (this.#obstacle !== 'damaged') this.#obstacle = 'none'
    this.#provider.disconnect()
  }

  /** A page with an open socket is not kept for the Back button. */
  #leave(): void {
    this.presence.leave()
    this.#provider.disconnect()
  }

  #return(): void {
    this.presence.comeBack()
    this.reconnect()
  }

  readonly #noteUpdate = (
    _update: Uint8Array,
    _origin: unknown,
    _doc: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    if (!transaction.local) return
    this.#unsent.note(transaction)
    queueMicrotask(() => this.#fenceWhenCaughtUp())
  }

  #fenceWhenCaughtUp(): void {
    if (this.#caughtUp && this.#unsent.count > 0) this.#fence()
  }

  /** One fence at a time: the next one, sent when it comes back, covers whatever was changed meanwhile. */
  #fence(): void {
    if (!this.#provider.isOpen || !this.canWrite || this.#unsent.hasFenceUnderWay) return
    this.#provider.sendFence(this.#unsent.nextFence())
  }

  #confirm(number: number): void {
    this.#unsent.confirm(number)
    this.#caughtUp = true
    this.#everCaughtUp = true
    this.#fenceWhenCaughtUp()
  }
}

const OBSTACLES = { degraded: 'storageDown', damaged: 'damaged', ok: 'none' } as const
