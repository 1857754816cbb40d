import { LIMITS } from '@sightline/protocol'

/** What one client has sent before it was let in: bounded, since it waits in memory (T-05). */
export class EarlyFrames {
  #frames = 0
  #bytes = 0

  /** What to say when it is too much: too many frames may be just a slow start, so the client may come back. */
  get refusal(): 'tooLarge' | 'overloaded' {
    return this.#bytes > LIMITS.heldBytes ? 'tooLarge' : 'overloaded'
  }

  /** Counts a frame; false when that is too much. */
  fits(bytes: number): boolean {
    this.#frames += 1
    this.#bytes += bytes
    return this.#bytes <= LIMITS.heldBytes && this.#frames <= LIMITS.heldFrames
  }
}
