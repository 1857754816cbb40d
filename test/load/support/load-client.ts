import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import type { Received, Wire } from '../systems/wire.ts'
import type { Room } from '../systems/system.ts'
import { until } from './wait.ts'

const stateMs = 15_000

export interface LoadClientOptions {
  readonly address: string
  readonly room: Room
  /** Which of the room's people it is. */
  readonly person: number
  /** Called with every update, those of the first answer too. */
  readonly onUpdate?: (update: Uint8Array, client: LoadClient) => void
  /** Says who it is when it comes, and every 15 s, as real clients do. */
  readonly presence?: boolean
}

/** A socket that speaks y-protocols and keeps no document. */
export class LoadClient {
  readonly person: number
  readonly #options: LoadClientOptions
  readonly #socket: WebSocket
  readonly #wire: Wire
  #timer: NodeJS.Timeout | undefined
  #synced = false
  #updates = 0
  /** Bytes of all frames that came. */
  receivedBytes = 0
  closeCode: number | undefined
  #failure: string | undefined

  private constructor(options: LoadClientOptions) {
    const { room, person } = options
    this.#options = options
    this.person = person
    this.#wire = room.wire
    this.#socket = new WebSocket(`${options.address}${room.path}`, {
      headers: { ...room.people[person] },
      perMessageDeflate: false,
      skipUTF8Validation: true,
    })
    this.#socket.on('open', () => this.#greet())
    this.#socket.on('message', (frame: Buffer) => this.#receive(frame))
    this.#socket.on('error', (error) => {
      this.#failure = error.message
    })
    this.#socket.on('close', (code) => {
      clearInterval(this.#timer)
      this.closeCode = code
      this.#failure ??= `closed with ${code}`
    })
  }

  /** Resolves when it has been sent everything that there is. */
  static async connect(options: LoadClientOptions): Promise<LoadClient> {
    const client = new LoadClient(options)
    await until('the client is synced', () => {
      if (client.closeCode !== undefined) throw new Error(client.#failure)
      return client.#synced
    })
    return client
  }

  get unsentBytes(): number {
    return this.#socket.bufferedAmount
  }

  /** Resolves when an update has come after the first answer: its own, since servers send it to everybody. */
  echoed(): Promise<void> {
    return until('the edit comes back', () => this.#updates > 0)
  }

  frame(update: Uint8Array): Uint8Array {
    return this.#wire.update(update)
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  end(): void {
    this.#socket.terminate()
  }

  #greet(): void {
    const hello = this.#wire.hello()
    for (const frame of hello) this.#socket.send(frame)
    if (hello.length === 0) this.#synced = true
    if (this.#options.presence !== true) return
    let clock = 0
    const clientId = 1_000_000 + this.person
    const say = (): void => this.#socket.send(this.#wire.awareness(presence(clientId, ++clock)))
    say()
    this.#timer = setInterval(say, stateMs)
  }

  #receive(frame: Buffer): void {
    this.receivedBytes += frame.length
    const received: Received = this.#wire.read(frame)
    if (received.kind === 'other') return
    if (received.kind === 'step1') return this.#socket.send(this.#wire.emptyStep2())
    if (received.kind === 'step2') this.#synced = true
    else this.#updates++
    this.#options.onUpdate?.(received.update, this)
  }
}

function presence(clientId: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, clientId, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify({ user: { name: 'Guest', color: '#123456' } }))
  })
}
