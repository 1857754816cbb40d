import type { Clock } from '../kernel/clock.ts'
import type { Probe } from '../storage/probe.ts'
import { StorageError } from '../storage/storage-error.ts'

const staleMs = 10_000

/** Whether the storage takes writes: remembered from the last one, tried again when that failed or is old. */
export class StorageHealth {
  readonly #probe: Probe
  readonly #clock: Clock
  #failing = false
  #lastWriteAt = Number.NEGATIVE_INFINITY
  #trying: Promise<boolean> | undefined
  readonly #unsaved = new Set<string>()

  constructor(probe: Probe, clock: Clock) {
    this.#probe = probe
    this.#clock = clock
  }

  /** The blueprints whose last edit could not be stored: whoever made it still holds it. */
  get unsaved(): readonly string[] {
    return [...this.#unsaved]
  }

  stored(blueprintId: string): void {
    this.#unsaved.delete(blueprintId)
    this.#succeeded()
  }

  notStored(blueprintId: string, error: unknown): void {
    if (!(error instanceof StorageError) || error.code !== 'down') return
    this.#unsaved.add(blueprintId)
    this.#failing = true
  }

  /** Before a socket is opened: only a storage that failed is tried again. */
  async takesWrites(): Promise<boolean> {
    return !this.#failing || (await this.#try())
  }

  /** For readiness: a success older than ten seconds does not count. */
  async isReady(): Promise<boolean> {
    const fresh = this.#clock.now() - this.#lastWriteAt < staleMs
    return (!this.#failing && fresh) || (await this.#try())
  }

  /** However many ask, one try at a time. */
  #try(): Promise<boolean> {
    this.#trying ??= this.#probeOnce().finally(() => {
      this.#trying = undefined
    })
    return this.#trying
  }

  async #probeOnce(): Promise<boolean> {
    try {
      await this.#probe.write(this.#clock.now())
      this.#succeeded()
    } catch {
      this.#failing = true
    }
    return !this.#failing
  }

  #succeeded(): void {
    this.#failing = false
    this.#lastWriteAt = this.#clock.now()
  }
}
