import { decodeFrame, type Frame } from '@sightline/protocol'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { TestPerson } from './test-person.ts'
import { until } from './until.ts'

/** A socket that sends what it is told and keeps what it gets. */
export class RawClient {
  readonly socket: WebSocket
  readonly frames: Frame[] = []
  closeCode: number | undefined
  #opened = false

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.binaryType = 'nodebuffer'
    socket.on('open', () => {
      this.#opened = true
    })
    socket.on('message', (bytes: Buffer) => void this.frames.push(decodeFrame(new Uint8Array(bytes))))
    socket.on('close', (code) => {
      this.closeCode = code
    })
    socket.on('error', () => undefined)
    onTestFinished(() => socket.terminate())
  }

  static async connect(
    person: TestPerson,
    blueprintId: string,
    query = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawClient> {
    const client = RawClient.#begin(person, blueprintId, query, headers)
    await until('the socket was opened', () => client.#opened)
    return client
  }

  /** Undefined when the server refuses it. */
  static async tryToConnect(person: TestPerson, blueprintId: string): Promise<RawClient | undefined> {
    const client = RawClient.#begin(person, blueprintId, '', {})
    await until('it was answered', () => client.#opened || client.closeCode !== undefined)
    return client.#opened ? client : undefined
  }

  static #begin(
    person: TestPerson,
    blueprintId: string,
    query: string,
    headers: Readonly<Record<string, string>>,
  ): RawClient {
    const address = `${person.address.replace('http', 'ws')}/sync/${blueprintId}${query}`
    return new RawClient(new WebSocket(address, { headers: { cookie: person.cookie, ...headers } }))
  }

  send(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** The first frame of that type, whenever it comes. */
  async frame<Type extends Frame['type']>(type: Type): Promise<Extract<Frame, { type: Type }>> {
    await until(`a frame ${type} came`, () => this.frames.some((frame) => frame.type === type))
    const found = this.frames.find((frame): frame is Extract<Frame, { type: Type }> => frame.type === type)
    if (found === undefined) throw new Error(`no frame ${type}`)
    return found
  }

  /** That fence has come back. */
  async fence(number: number): Promise<void> {
    await until(`fence ${number} came back`, () =>
      this.frames.some((frame) => frame.type === 'fence' && frame.number === number),
    )
  }

  async closed(): Promise<number> {
    await until('the socket is closed', () => this.closeCode !== undefined)
    return this.closeCode ?? 0
  }
}

/** The status that an upgrade is refused with; 101 when it is not. */
export function upgradeStatus(
  address: string,
  blueprintId: string,
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/sync/${blueprintId}`, { headers })
    socket.on('open', () => {
      socket.terminate()
      resolve(101)
    })
    socket.on('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}
