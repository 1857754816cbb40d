import { decodeFrame, encodeFenceFrame, encodeSyncFrame } from '@sightline/protocol'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { TestPerson } from './test-person.ts'
import { until } from './until.ts'

/** A document on one socket, for crowds: no timers, no presence, and it does not come back by itself. */
export class DocClient {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  synced = false
  /** The highest fence that came back. */
  fenced = 0
  closeCode: number | undefined
  #nextFence = 1

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
    onTestFinished(() => this.stop())
  }

  /** Asks to be told when everything sent so far is safe; returns the number to wait for. */
  sendFence(): number {
    const number = this.#nextFence++
    this.#send(encodeFenceFrame(number))
    return number
  }

  async fence(): Promise<void> {
    const number = this.sendFence()
    await until('the fence came back', () => this.fenced >= number)
  }

  stop(): void {
    this.socket.terminate()
    this.doc.destroy()
  }

  #sendStep1(): void {
    this.#send(encodeSyncFrame({ type: 'syncStep1', stateVector: Y.encodeStateVector(this.doc) }))
  }

  #send(bytes: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes)
  }

  #read(bytes: Uint8Array): void {
    const frame = decodeFrame(bytes)
    if (frame.type === 'fence') this.fenced = Math.max(this.fenced, frame.number)
    if (frame.type === 'update' || frame.type === 'syncStep2') Y.applyUpdate(this.doc, frame.update, this)
    if (frame.type === 'syncStep2') this.synced = true
    if (frame.type === 'syncStep1') {
      const update = Y.encodeStateAsUpdate(this.doc, frame.stateVector)
      this.#send(encodeSyncFrame({ type: 'syncStep2', update }))
    }
  }
}
