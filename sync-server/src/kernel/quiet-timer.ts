import type { Clock } from './clock.ts'

export interface QuietTimerOptions {
  readonly clock: Clock
  readonly quietMs: number
  /** Returns whether it could be done now; otherwise it is tried again soon. */
  readonly onQuiet: () => boolean
}

/** Runs something once nothing has happened for a while; however much happens, it is one timer. */
export class QuietTimer {
  readonly #options: QuietTimerOptions
  #lastAt = 0
  #cancel: (() => void) | undefined

  constructor(options: QuietTimerOptions) {
    this.#options = options
  }

  /** Something happens. */
  touch(): void {
    this.#lastAt = this.#options.clock.now()
    this.#cancel ??= this.#after(this.#options.quietMs)
  }

  stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }

  #after(delayMs: number): () => void {
    return this.#options.clock.after(delayMs, () => {
      this.#cancel = undefined
      const leftMs = this.#lastAt + this.#options.quietMs - this.#options.clock.now()
      if (leftMs > 0) this.#cancel = this.#after(leftMs)
      else if (!this.#options.onQuiet()) this.#cancel = this.#after(1)
    })
  }
}
