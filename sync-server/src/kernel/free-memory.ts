import type { Clock } from './clock.ts'

/** What is let go one after the other goes back together. */
const waitMs = 5_000

type Trim = () => Promise<void>

/**
 * Gives the system back what the process has freed. The allocator of most Linux systems keeps that for later: after a
 * busy hour it would be the most that an idle server takes.
 */
export class FreeMemory {
  readonly #clock: Clock
  readonly #loadTrim: () => Promise<Trim | undefined>
  #trim: Promise<Trim | undefined> | undefined
  #isDue = false

  constructor(clock: Clock, loadTrim = loadAllocatorTrim) {
    this.#clock = clock
    this.#loadTrim = loadTrim
  }

  /** Something large was let go. */
  freed(): void {
    if (this.#isDue) return
    this.#isDue = true
    this.#clock.after(waitMs, () => void this.#giveBack())
  }

  async #giveBack(): Promise<void> {
    this.#isDue = false
    const trim = await (this.#trim ??= this.#loadTrim())
    await trim?.()
  }
}

/** Loaded at the first use, since it takes memory itself; undefined where the allocator is another one. */
async function loadAllocatorTrim(): Promise<Trim | undefined> {
  if (process.platform !== 'linux') return undefined
  try {
    const { default: koffi } = await import('koffi')
    const mallocTrim = koffi.load('libc.so.6').func('int malloc_trim(size_t)')
    // On a thread of the pool: some milliseconds, in which nobody's edit has to wait.
    return () => new Promise((resolve) => mallocTrim.async(0, () => resolve()))
  } catch {
    return undefined
  }
}
