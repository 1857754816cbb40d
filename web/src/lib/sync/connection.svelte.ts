import { roleAtLeast } from '@sightline/blueprint'
import type { BlueprintDoc, Role } from '@sightline/blueprint'
import { CLOSE_CODES } from '@sightline/protocol'
import type { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { openBrowserCopy } from './browser-copy.ts'
import { FenceLedger } from './fence-ledger.ts'
import { Presence } from './presence.svelte.ts'
import { Provider } from './provider.ts'
import { saveStateOf } from './save-state.ts'
import type { SaveState } from './save-state.ts'

/** Why the server ended the connection for good. */
export type Ending = 'signedOut' | 'forbidden' | 'deleted' | 'superseded' | 'tooLarge' | 'refused'

export interface ConnectionOptions {
  readonly blueprintId: string
  readonly personId: string
  readonly role: Role
  readonly epoch: number
  /** ws(s)://host */
  readonly origin: string
  readonly onEnded: (ending: Ending) => void
}

const UNSENT = 'unsent'
/** The WebSocket's own word for it. */
const FRAME_TOO_LARGE = 1009

/** One open blueprint in this tab: the document, its copy in the browser, and the way to the server. */
export class Connection {
  readonly doc: BlueprintDoc = new Y.Doc()
  readonly presence: Presence
  readonly #provider: Provider
  readonly #copyName: string
  readonly #ledger = new FenceLedger()
  #browserCopy: IndexeddbPersistence | undefined
  #isClosed = false
  #oldestWaitsSince = 0

  #role: Role = $state('viewer')
  #connected = $state(false)
  #caughtUp = $state(false)
  #everCaughtUp = $state(false)
  #hasContent = $state(false)
  #online = $state(navigator.onLine)
  #storageDown = $state(false)
  /** The server shows what is left of the blueprint and takes no edits. */
  #damaged = $state(false)
  #keepsCopy = $state(true)
  #pending = $state(0)
  #waitedMs = $state(0)
  #ending: Ending | undefined = $state()
  readonly #ticker: ReturnType<typeof setInterval>

  constructor(options: ConnectionOptions) {
    this.#role = options.role
    this.#copyName = copyName(options)
    this.#provider = new Provider(this.doc, options, {
      onFence: (number) => this.#confirm(number),
      onAsked: () => {
        // Only a server that takes edits asks for ours.
        this.#damaged = false
        this.#fence()
      },
      onPush: (event) => {
        if (event.type === 'role') this.#takeRole(event.role, options)
        if (event.type === 'storage') this.#takeStorage(event.state)
      },
    })
    this.presence = new Presence(this.#provider.awareness)
    // Before the browser's copy, which may throw when it is taken away: a change has to be counted all the same.
    this.doc.on('update', this.#noteUpdate)
    this.#listen(options)
    this.#ticker = setInterval(() => this.#tick(), 5_000)
    void this.#start()
  }

  get role(): Role {
    return this.#role
  }

  get canWrite(): boolean {
    return roleAtLeast(this.#role, 'editor') && !this.#damaged
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

  /** False where the browser refuses to keep anything: changes then live in this page alone. */
  get keepsCopy(): boolean {
    return this.#keepsCopy
  }

  /** Changes of one's own that the server has not confirmed. */
  get pending(): number {
    return this.#pending
  }

  get saveState(): SaveState {
    if (this.#ending !== undefined) return { kind: 'viewOnly' }
    return saveStateOf({
      canWrite: this.canWrite,
      connected: this.#connected,
      caughtUp: this.#caughtUp,
      everCaughtUp: this.#everCaughtUp,
      online: this.#online,
      storageDown: this.#storageDown,
      damaged: this.#damaged,
      pending: this.#pending,
      waitedMs: this.#waitedMs,
    })
  }

  /** Does not wait for the next try. */
  reconnect(): void {
    if (this.#ending !== undefined) return
    this.#provider.disconnect()
    this.#provider.connect()
  }

  /** Throws away this browser's copy, unsent changes with it. */
  async discardCopy(): Promise<void> {
    this.close()
    await this.#browserCopy?.clearData()
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#ticker)
    window.removeEventListener('online', this.#noteOnline)
    window.removeEventListener('offline', this.#noteOnline)
    window.removeEventListener('pagehide', this.#leave)
    this.doc.off('update', this.#noteUpdate)
    this.presence.close()
    this.#provider.destroy()
    void this.#browserCopy?.destroy().catch(() => undefined)
    this.doc.destroy()
  }

  async #start(): Promise<void> {
    if (this.canWrite) await this.#openCopy()
    if (!this.#isClosed) this.#provider.connect()
  }

  /** A browser that keeps nothing (a private window, a full disk) still gets to the server. */
  async #openCopy(): Promise<void> {
    const copy = await openBrowserCopy(this.#copyName, this.doc)
    this.#keepsCopy = copy !== undefined
    if (copy === undefined) return
    if (this.#isClosed) return void copy.destroy()
    this.#browserCopy = copy
    await copy.whenSynced
    const unsent: unknown = await copy.get(UNSENT).catch(() => undefined)
    if (typeof unsent === 'number') this.#ledger.recall(unsent)
    this.#showPending()
    this.#hasContent ||= this.doc.share.size > 0 && this.doc.getMap('meta').size > 0
    if (this.#caughtUp && this.#ledger.pending > 0) this.#fence()
  }

  /**
   * Higher: from now on changes are kept in this browser too. No longer a writer, found out on coming back: the
   * end of this connection, since what it holds may not be sent.
   */
  #takeRole(role: Role, { onEnded }: ConnectionOptions): void {
    const couldWrite = this.canWrite
    if (couldWrite && !roleAtLeast(role, 'editor')) {
      this.#ending = 'forbidden'
      this.#provider.disconnect()
      onEnded(this.#ending)
      return
    }
    this.#role = role
    this.#provider.params['role'] = role
    if (!couldWrite && this.canWrite) void this.#openCopy()
  }

  #takeStorage(state: 'degraded' | 'damaged' | 'ok'): void {
    this.#storageDown = state === 'degraded'
    this.#damaged = state === 'damaged'
  }

  #listen(options: ConnectionOptions): void {
    this.#provider.on('status', ({ status }) => {
      this.#connected = status === 'connected'
      if (this.#connected) return
      this.#caughtUp = false
      this.#ledger.disconnect()
    })
    this.#provider.on('sync', (isSynced: boolean) => {
      if (!isSynced) return
      this.#hasContent = true
      this.#storageDown = false
      if (this.canWrite) return
      this.#caughtUp = true
      this.#everCaughtUp = true
    })
    this.#provider.on('closed', ({ code }) => {
      this.#ending = endingOf(code)
      options.onEnded(this.#ending)
    })
    this.#provider.on('connection-close', (event) => {
      if (event?.code === CLOSE_CODES.storageDown) this.#storageDown = true
    })
    window.addEventListener('online', this.#noteOnline)
    window.addEventListener('offline', this.#noteOnline)
    window.addEventListener('pagehide', this.#leave)
  }

  readonly #noteOnline = (): void => {
    this.#online = navigator.onLine
    if (this.#online) this.reconnect()
    else this.#provider.disconnect()
  }

  readonly #leave = (): void => this.presence.leave()

  readonly #noteUpdate = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider || origin === this.#browserCopy) return
    this.#ledger.change()
    this.#showPending()
    queueMicrotask(() => {
      if (this.#caughtUp) this.#fence()
    })
  }

  /** One fence at a time: the next one, sent when it comes back, covers whatever was changed meanwhile. */
  #fence(): void {
    if (!this.#provider.isOpen || !this.canWrite || this.#ledger.hasFenceUnderWay) return
    this.#provider.sendFence(this.#ledger.send())
  }

  #confirm(number: number): void {
    this.#ledger.confirm(number)
    this.#caughtUp = true
    this.#everCaughtUp = true
    this.#oldestWaitsSince = Date.now()
    this.#showPending()
    if (this.#ledger.pending > 0) this.#fence()
  }

  #showPending(): void {
    const pending = this.#ledger.pending
    if (this.#pending === 0 && pending > 0) this.#oldestWaitsSince = Date.now()
    if (this.#pending === pending) return
    this.#pending = pending
    if (pending === 0) this.#waitedMs = 0
    void this.#browserCopy?.set(UNSENT, pending).catch(() => undefined)
  }

  #tick(): void {
    this.#waitedMs = this.#pending > 0 && this.#connected ? Date.now() - this.#oldestWaitsSince : 0
  }
}

/** The copy of one history of one blueprint for one person. */
function copyName({ personId, blueprintId, epoch }: ConnectionOptions): string {
  return `sightline:${personId}:${blueprintId}:${epoch}`
}

function endingOf(code: number): Ending {
  switch (code) {
    case CLOSE_CODES.signedOut:
      return 'signedOut'
    case CLOSE_CODES.forbidden:
      return 'forbidden'
    case CLOSE_CODES.deleted:
      return 'deleted'
    case CLOSE_CODES.epoch:
      return 'superseded'
    case CLOSE_CODES.tooLarge:
    case FRAME_TOO_LARGE:
      return 'tooLarge'
    default:
      return 'refused'
  }
}
