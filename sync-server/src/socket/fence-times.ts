import type { Metrics } from '../kernel/metrics.ts'

/** Fences that are never answered, those of a damaged blueprint, must not gather. */
const maxOpen = 256

/** How long one client waits for its fences; they are answered in the order in which they came (rule P9). */
export class FenceTimes {
  readonly #metrics: Metrics
  #open: (() => number)[] = []

  constructor(metrics: Metrics) {
    this.#metrics = metrics
  }

  asked(): void {
    if (this.#open.length < maxOpen) this.#open.push(this.#metrics.fenceSeconds.startTimer())
  }

  answered(): void {
    this.#open.shift()?.()
  }
}
