import { decodeFrame, encodeFenceFrame, type Frame } from '@sightline/protocol'
import * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { TestPerson } from './test-person.ts'
import { until } from './until.ts'

/** The y-websocket client as everybody has it, with the fence added by its own means. */
export class StockClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The highest fence that came back. */
  fenced = 0
  readonly closeCodes: number[] = []
  /** All that has gone over its sockets. */
  readonly sent: Frame[] = []
  readonly received: Frame[] = []
  #nextFence = 1

  constructor(person: TestPerson, blueprintId: string, doc = new Y.Doc()) {
    this.doc = doc
    this.provider = new WebsocketProvider(
      `${person.address.replace('http', 'ws')}/sync`,
      blueprintId,
      this.doc,
      {
        WebSocketPolyfill: socketOf(person, this) as unknown as typeof globalThis.WebSocket,
        disableBc: true,
        maxBackoffTime: 100,
      },
    )
    this.provider.messageHandlers[100] = (_encoder, decoder) => {
      this.fenced = Math.max(this.fenced, decoding.readVarUint(decoder))
    }
    this.provider.messageHandlers[101] = (_encoder, decoder) => void decoding.readVarString(decoder)
    this.provider.on('connection-close', (event) => void this.closeCodes.push(event?.code ?? 0))
    onTestFinished(() => this.stop())
  }

  static async connect(person: TestPerson, blueprintId: string): Promise<StockClient> {
    const client = new StockClient(person, blueprintId)
    await until('the client is synced', () => client.provider.synced)
    return client
  }

  /** Asks to be told when everything sent so far is safe; returns the number to wait for. */
  sendFence(): number {
    const number = this.#nextFence++
    this.provider.ws?.send(encodeFenceFrame(number))
    return number
  }

  async fence(): Promise<void> {
    const number = this.sendFence()
    await until('the fence came back', () => this.fenced >= number)
  }

  setTitle(title: string): void {
    this.doc.getMap('meta').set('title', title)
  }

  title(): unknown {
    return this.doc.getMap('meta').get('title')
  }

  stop(): void {
    this.provider.destroy()
  }
}

/** With the person's cookie as it is when the socket is opened. */
function socketOf(person: TestPerson, { sent, received }: StockClient) {
  return class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols ?? [], { headers: { cookie: person.cookie } })
      this.on('message', (bytes: ArrayBuffer) => void received.push(decodeFrame(new Uint8Array(bytes))))
    }

    override send(bytes: Uint8Array): void {
      sent.push(decodeFrame(bytes))
      super.send(bytes)
    }
  }
}
