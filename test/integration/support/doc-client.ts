import { decodeFrame, encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { TestPerson } from './test-person.ts'

const limitMs = 60_000

/**
 * Whoever has stopped is let go, with its document: a long test makes thousands. So the end of a test is waited for
 * once: Vitest keeps the stack of whoever asks for that, and with it the client that was being made.
 */
const living = new Set<DocClient>()
let areStoppedAtEnd = false

/** A document on one socket, for crowds: no timers, no presence, and it does not come back by itself. */
export class DocClient {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  synced = false
  closeCode: number | undefined
  #nextFence = 1
  #waiting: { readonly number: number; readonly resolve: () => void }[] = []

  constructor(person: TestPerson, blueprintId: string) {
    const address = `${person.address.replace('http', 'ws')}/sync/${blueprintId}`
    this.socket = new WebSocket(address, { headers: { cookie: person.cookie } })
    this.socket.binaryType = 'nodebuffer'
    this.socket.on('open', () => this.#sendStep1())
    this.socket.on('message', (bytes: Buffer) => this.#read(new Uint8Array(bytes)))
    this.socket.on('close', (code) => {
      this.closeCode = code
    })
    this.socket.on('error', () => undefined)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send(encodeSyncFrame({ type: 'update', update }))
    })
    living.add(this)
    if (!areStoppedAtEnd) onTestFinished(stopAll)
    areStoppedAtEnd = true
  }

  /** Resolves as soon as everything sent so far is safe; the limit is for failure only. */
  fence(): Promise<void> {
    const number = this.#nextFence++
    this.#send(encodeFenceFrame(number))
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`fence ${number} did not come back`)), limitMs)
      this.#waiting.push({ number, resolve: () => (clearTimeout(timer), resolve()) })
    })
  }

  stop(): void {
    living.delete(this)
    this.socket.terminate()
    this.doc.destroy()
  }

  #settle(fence: number): void {
    for (const { number, resolve } of this.#waiting) if (number <= fence) resolve()
    this.#waiting = this.#waiting.filter(({ number }) => number > fence)
  }

  #sendStep1(): void {
    this.#send(encodeSyncFrame({ type: 'syncStep1', stateVector: Y.encodeStateVector(this.doc) }))
  }

  #send(bytes: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes)
  }

  #read(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (frame.type === 'fence') this.#settle(frame.number)
    if (frame.type === 'update' || frame.type === 'syncStep2') Y.applyUpdate(this.doc, frame.update, this)
    if (frame.type === 'syncStep2') this.synced = true
    if (frame.type === 'syncStep1') {
      const update = Y.encodeStateAsUpdate(this.doc, frame.stateVector)
      this.#send(encodeSyncFrame({ type: 'syncStep2', update }))
    }
  }
}

function stopAll(): void {
  areStoppedAtEnd = false
  for (const client of living) client.stop()
}
