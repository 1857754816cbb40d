/** The time and the timers, so that a test can move both. */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Runs `task` once, `delayMs` from now; the returned function calls it off. */
  after(delayMs: number, task: () => void): () => void
}

/** Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/** Runs `task` again and again, each time `periodMs` after the last one; the returned function ends it. */
export function every(clock: Clock, periodMs: number, task: () => void): () => void {
  let cancel = clock.after(periodMs, tick)
  function tick(): void {
    cancel = clock.after(periodMs, tick)
    task()
  }
  return () => cancel()
}
