import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Server, Socket } from 'node:net'

interface Link {
  readonly near: Socket
  readonly far: Socket
}

/** What a network does to connections: holds what is sent, cuts in the middle of it, refuses new ones. */
export class FaultyLine {
  readonly #server: Server
  readonly #links = new Set<Link>()
  #isDown = false
  /** Bytes from the client that still go through before everything is cut. */
  #bytesLeft = Number.POSITIVE_INFINITY

  private constructor(farPort: number) {
    this.#server = createServer((near) => this.#join(near, farPort))
  }

  static async to(farPort: number): Promise<FaultyLine> {
    const line = new FaultyLine(farPort)
    line.#server.listen(0, '127.0.0.1')
    await once(line.#server, 'listening')
    return line
  }

  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** Nothing goes through in either direction until it is released. */
  hold(): void {
    for (const { near, far } of this.#links) {
      near.pause()
      far.pause()
    }
  }

  release(): void {
    for (const { near, far } of this.#links) {
      near.resume()
      far.resume()
    }
  }

  /** Both ends see their connections end, and no new one gets through until `mend`. */
  cut(): void {
    this.#isDown = true
    for (const { near, far } of this.#links) {
      near.resetAndDestroy()
      far.resetAndDestroy()
    }
  }

  /** After so many more bytes of the client, most likely in the middle of a frame. */
  cutAfter(bytes: number): void {
    this.#bytesLeft = bytes
  }

  mend(): void {
    this.#isDown = false
    this.#bytesLeft = Number.POSITIVE_INFINITY
    this.release()
  }

  close(): void {
    this.cut()
    this.#server.close()
  }

  #join(near: Socket, farPort: number): void {
    if (this.#isDown) return void near.resetAndDestroy()
    const link = { near, far: connect(farPort, '127.0.0.1') }
    this.#links.add(link)
    for (const [from, to] of [
      [link.near, link.far],
      [link.far, link.near],
    ] as const) {
      from.on('error', () => undefined)
      from.on('close', () => {
        to.destroy()
        this.#links.delete(link)
      })
    }
    link.far.on('data', (bytes) => link.near.write(bytes))
    link.near.on('data', (bytes) => this.#carry(bytes, link.far))
  }

  #carry(bytes: Uint8Array, far: Socket): void {
    if (bytes.length <= this.#bytesLeft) {
      this.#bytesLeft -= bytes.length
      far.write(bytes)
      return
    }
    far.write(bytes.subarray(0, this.#bytesLeft), () => this.cut())
  }
}
