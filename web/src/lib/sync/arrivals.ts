/** Edits of others show at once after a pause, and where many come, no more often than this. */
const PAUSE_MS = 100

/** What others wrote, as it comes from the server: taken in together where much of it comes. */
export class Arrivals {
  readonly #takeIn: (updates: readonly Uint8Array[]) => void
  #waiting: Uint8Array[] = []
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(takeIn: (updates: readonly Uint8Array[]) => void) {
    this.#takeIn = takeIn
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#pause === undefined) this.takeAll()
  }

  /** For whoever must not be told of anything before it. */
  takeAll(): void {
    clearTimeout(this.#pause)
    this.#pause = undefined
    const updates = this.#waiting
    if (updates.length === 0) return
    this.#waiting = []
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.takeAll()
    }, PAUSE_MS)
    this.#takeIn(updates)
  }

  /** What still waits is the server's, and comes again. */
  close(): void {
    clearTimeout(this.#pause)
    this.#waiting = []
  }
}
