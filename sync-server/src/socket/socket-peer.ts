import type { Duplex } from 'node:stream'
import { MESSAGE_TYPE } from '@sightline/protocol'
import { WebSocket } from 'ws'
import type { Peer } from '../rooms/peer.ts'
import type { FenceTimes } from './fence-times.ts'

/** The first byte of a WebSocket frame that is a whole binary message (RFC 6455, section 5.2). */
const wholeBinary = 0x82

const largeBytes = 64 * 1024

/** A WebSocket as a room's peer. What is sent after its end goes nowhere. */
export class SocketPeer implements Peer {
  readonly #socket: WebSocket
  /** The connection under it. */
  readonly #stream: Duplex
  readonly #fences: FenceTimes

  constructor(socket: WebSocket, stream: Duplex, fences: FenceTimes) {
    this.#socket = socket
    this.#stream = stream
    this.#fences = fences
  }

  get bufferedBytes(): number {
    return this.#stream.writableLength
  }

  /**
   * Past the library's own sender, which would make a header for every client anew: without compression it keeps
   * nothing back, so whole frames may go between its frames.
   */
  send(bytes: Uint8Array): void {
    if (bytes[0] === MESSAGE_TYPE.fence) this.#fences.answered()
    if (this.#socket.readyState !== WebSocket.OPEN) return
    if (bytes.length < largeBytes) this.#stream.write(framed(bytes))
    else this.#sendLarge(bytes)
  }

  /** Not copied to stand behind its header. */
  #sendLarge(bytes: Uint8Array): void {
    this.#stream.cork()
    this.#stream.write(headerOf(bytes.length))
    this.#stream.write(bytes)
    this.#stream.uncork()
  }

  whenDrained(drained: () => void): void {
    this.#stream.once('drain', drained)
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }
}

/** A room sends the same message to everybody: it is framed once, and kept for as long as the message is. */
const frames = new WeakMap<Uint8Array, Uint8Array>()

function framed(bytes: Uint8Array): Uint8Array {
  const known = frames.get(bytes)
  if (known !== undefined) return known
  const made = frame(bytes)
  frames.set(bytes, made)
  return made
}

function frame(bytes: Uint8Array): Uint8Array {
  const header = headerOf(bytes.length)
  const whole = Buffer.allocUnsafe(header.length + bytes.length)
  whole.set(header)
  whole.set(bytes, header.length)
  return whole
}

/** Final, binary, not masked, and the length in 7, 16 or 64 bits. */
function headerOf(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(wholeBinary, length)
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header[0] = wholeBinary
  if (length < 65_536) {
    header[1] = 126
    header.writeUInt16BE(length, 2)
  } else {
    header[1] = 127
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return header
}
