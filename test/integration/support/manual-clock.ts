import type { Clock } from '@sightline/sync-server'

/** A clock that stands still until it is moved; its timers fire on the way, in order. */
export class ManualClock implements Clock {
  #now: number
  #timers: { readonly at: number; readonly task: () => void }[] = []

  constructor(now = Date.now()) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  after(delayMs: number, task: () => void): () => void {
    const timer = { at: this.#now + delayMs, task }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer)
    }
  }

  /** Jumps: a timer that repeats fires once, as after a sleep of the machine. */
  jump(ms: number): void {
    this.#now += ms
    const due = this.#timers.filter((timer) => timer.at <= this.#now).sort((a, b) => a.at - b.at)
    this.#timers = this.#timers.filter((timer) => timer.at > this.#now)
    for (const { task } of due) task()
  }
}
