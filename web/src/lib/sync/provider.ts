import type { Role } from '@sightline/blueprint'
import {
  encodeFenceFrame,
  encodeSyncFrame,
  isFinalClose,
  LIMITS,
  MESSAGE_TYPE,
  readPushEvent,
} from '@sightline/protocol'
import type { PushEvent } from '@sightline/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep1, messageYjsUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Arrivals } from './arrivals.ts'
import { busyMs } from './busy-ms.ts'
import { splitUpdate } from './split-update.ts'

export interface ProviderEvents {
  onFence(number: number): void
  onPush(event: PushEvent): void
  /** The server asked for what we have; the answer has been handed to the socket. */
  onAsked(): void
}

export interface ProviderOptions {
  readonly blueprintId: string
  readonly personId: string
  readonly epoch: number
  readonly role: Role
  /** ws(s)://host */
  readonly origin: string
  /** Where no cookie goes: gets what opens one socket; undefined when it cannot be had just now. */
  readonly ticket?: (() => Promise<string | undefined>) | undefined
  /** Nobody is told that this client is here. */
  readonly isUnseen?: boolean | undefined
}

const firstWaitMs = 200
const longestWaitMs = 5_000

/**
 * The stock y-websocket client with what this server adds (frames 100 and 101), and without what it does
 * not want: edits over a broadcast channel, other people's presence echoed back, reconnecting in step.
 */
export class Provider extends WebsocketProvider {
  readonly #sendOwnPresence: (changes: PresenceChanges) => void
  readonly #options: ProviderOptions
  readonly #arrivals: Arrivals
  #isDestroyed = false

  constructor(doc: Y.Doc, options: ProviderOptions, events: ProviderEvents) {
    super(`${options.origin}/sync`, options.blueprintId, doc, {
      connect: false,
      disableBc: true,
      awareness: new Awareness(doc),
      shouldReconnect: ({ code }) => !isFinalClose(code),
      params: { epoch: String(options.epoch), role: options.role, person: options.personId },
    })
    this.#options = options
    this.on('connection-close', () => {
      this.maxBackoffTime = spreadMs(this.wsUnsuccessfulReconnects)
      // One that comes too late for the next try is there for the one after it.
      void this.#renewTicket()
    })
    this.#arrivals = new Arrivals((updates) =>
      busyMs(() =>
        Y.transact(doc, () => updates.forEach((update) => Y.applyUpdate(doc, update, this)), this, false),
      ),
    )
    this.messageHandlers[MESSAGE_TYPE.fence] = (_encoder, decoder) =>
      events.onFence(decoding.readVarUint(decoder))
    this.messageHandlers[MESSAGE_TYPE.push] = (_encoder, decoder) => {
      // It may speak of what was written just before.
      this.#arrivals.takeAll()
      const event = readPushEvent(JSON.parse(decoding.readVarString(decoder)))
      if (event) events.onPush(event)
    }
    this.#readSync(events)
    this.#sendUpdates(doc)
    this.awareness.off('update', this._awarenessUpdateHandler)
    this.#sendOwnPresence = ({ added, updated, removed }) => {
      if ([...added, ...updated, ...removed].includes(doc.clientID)) this.sendPresence()
    }
    this.awareness.on('update', this.#sendOwnPresence)
  }

  /** Whether what is sent now reaches the socket. */
  get isOpen(): boolean {
    return this.wsconnected && this.ws?.readyState === WebSocket.OPEN
  }

  /** Connects, with a ticket where one is needed. */
  enter(): void {
    if (this.#options.ticket === undefined) this.connect()
    else void this.#renewTicket().then(() => this.#isDestroyed || this.connect())
  }

  sendFence(number: number): void {
    this.#send(encodeFenceFrame(number))
  }

  sendPresence(): void {
    if (this.#options.isUnseen === true) return
    const states = encodeAwarenessUpdate(this.awareness, [this.doc.clientID])
    this.#send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE_TYPE.awareness)
        encoding.writeVarUint8Array(encoder, states)
      }),
    )
  }

  override destroy(): void {
    this.#isDestroyed = true
    this.#arrivals.close()
    this.awareness.off('update', this.#sendOwnPresence)
    super.destroy()
  }

  async #renewTicket(): Promise<void> {
    const ticket = await this.#options.ticket?.()
    if (ticket !== undefined) this.params['ticket'] = ticket
  }

  #send(frame: Uint8Array): void {
    if (this.isOpen) this.ws?.send(frame as Uint8Array<ArrayBuffer>)
  }

  /** In the place of the stock handler, which knows of no limits. */
  #sendUpdates(doc: Y.Doc): void {
    doc.off('update', this._updateHandler)
    this._updateHandler = (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#sendEdits(update, 'update')
    }
    doc.on('update', this._updateHandler)
  }

  /**
   * An edit that is too large for one live update goes as a second step, which may be as large as a frame (rule
   * P3); what is too large for a frame goes in pieces.
   */
  #sendEdits(edits: Uint8Array, type: 'update' | 'syncStep2'): void {
    for (const update of splitUpdate(edits)) {
      this.#send(encodeSyncFrame({ type: update.length > LIMITS.updateBytes ? 'syncStep2' : type, update }))
    }
  }

  /**
   * The stock handler would take in edits one by one, and answer a step 1 in one frame, however large. All else is
   * left to it, after what came before.
   */
  #readSync(events: ProviderEvents): void {
    const readSync = this.messageHandlers[MESSAGE_TYPE.sync]
    this.messageHandlers[MESSAGE_TYPE.sync] = (encoder, decoder, ...others) => {
      const type = decoding.peekVarUint(decoder)
      if (type === messageYjsUpdate) {
        decoding.readVarUint(decoder)
        this.#arrivals.add(decoding.readVarUint8Array(decoder))
        return
      }
      this.#arrivals.takeAll()
      if (type !== messageYjsSyncStep1) {
        readSync?.(encoder, decoder, ...others)
        return
      }
      decoding.readVarUint(decoder)
      const stateVector = decoding.readVarUint8Array(decoder)
      this.#sendEdits(Y.encodeStateAsUpdate(this.doc, stateVector), 'syncStep2')
      events.onAsked()
    }
  }
}

/**
 * How long to wait before the next try: anything up to twice as long as last time, so that all those whom a
 * restart has cut off do not come back in the same instant. The stock client takes it as an upper bound.
 */
export function spreadMs(failures: number, random: () => number = Math.random): number {
  const mostMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures)
  return mostMs / 4 + (mostMs * 3 * random()) / 4
}

interface PresenceChanges {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}
