import type { Clock } from '@sightline/sync-server'

/** The real time, and how many timers are waiting for it. */
export class CountingClock implements Clock {
  readonly #waiting = new Set<NodeJS.Timeout>()

  get timers(): number {
    return this.#waiting.size
  }

  now(): number {
    return Date.now()
  }

  after(delayMs: number, task: () => void): () => void {
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      task()
    }, delayMs)
    timer.unref()
    this.#waiting.add(timer)
    return () => {
      clearTimeout(timer)
      this.#waiting.delete(timer)
    }
  }
}
