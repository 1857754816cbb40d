import { WebSocket } from 'ws'
import type { Peer } from '../rooms/peer.ts'

/** A WebSocket as a room's peer. What is sent after its end goes nowhere. */
export class SocketPeer implements Peer {
  readonly #socket: WebSocket

  constructor(socket: WebSocket) {
    this.#socket = socket
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedAmount
  }

  send(bytes: Uint8Array, sent: () => void): void {
    if (this.#socket.readyState !== WebSocket.OPEN) return
    this.#socket.send(bytes, { binary: true }, (error) => {
      if (error === undefined || error === null) sent()
    })
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }
}
