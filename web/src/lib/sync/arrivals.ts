/** The part of the page's time that showing the edits of others may take where many come. */
const SHARE = 0.1
const LEAST_PAUSE_MS = 50
/** Nobody sees an edit later than this, however large the board is. */
const LONGEST_PAUSE_MS = 500

/** Takes updates in, at once, and resolves to how long that and showing it keep the page busy, in ms. */
export type TakeIn = (updates: readonly Uint8Array[]) => Promise<number>

/**
 * What others wrote, as it comes from the server: taken in at once after a pause, and together where much of it comes.
 * The pause is many times as long as the last showing took, so that a large board stays quick under one's own hand.
 */
export class Arrivals {
  readonly #takeIn: TakeIn
  #waiting: Uint8Array[] = []
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(takeIn: TakeIn) {
    this.#takeIn = takeIn
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
    if (this.#pause === undefined) this.takeAll()
  }

  /** For whoever must not be told of anything before it. */
  takeAll(): void {
    const updates = this.#waiting
    if (updates.length === 0) return
    this.#waiting = []
    const pause = this.#rest(LEAST_PAUSE_MS)
    void this.#takeIn(updates).then((busyMs) => {
      if (this.#pause === pause) this.#rest(Math.min(busyMs / SHARE, LONGEST_PAUSE_MS))
    })
  }

  /** What still waits is the server's, and comes again. */
  close(): void {
    clearTimeout(this.#pause)
    this.#waiting = []
  }

  #rest(ms: number): ReturnType<typeof setTimeout> {
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      this.#pause = undefined
      this.takeAll()
    }, ms)
    return this.#pause
  }
}
