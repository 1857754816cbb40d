import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Compute } from './compute.ts'

export interface CompactorOptions {
  readonly updateLog: UpdateLog
  readonly compute: Compute
  readonly clock: Clock
  readonly logger: Logger
  readonly metrics: Metrics
}

/** A snapshot that was taken. */
export interface Taken {
  /** The last row that is in it. */
  readonly seq: number
  /** Its size. */
  readonly bytes: number
}

/** After a run that failed, the same blueprint is left alone for so long. */
const restMs = 60_000

/**
 * Turns the log of a blueprint into a snapshot, from what is stored and up to a seq, never by time. Any number
 * of runs at any moment, also beside a writer, leave the same document behind. One blueprint is worked on at a
 * time, so that however many are due the memory for it is that of one.
 */
export class Compactor {
  readonly #options: CompactorOptions
  readonly #due = new Map<string, (taken: Taken) => void>()
  readonly #restUntil = new Map<string, number>()
  #running: Promise<void> | undefined

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /** A request for a blueprint that is due already is dropped; one that is being worked on is worked on again. */
  request(blueprintId: string, onDone: (taken: Taken) => void): void {
    if (this.#due.has(blueprintId) || this.#rests(blueprintId)) return
    this.#due.set(blueprintId, onDone)
    this.#running ??= this.#work().finally(() => {
      this.#running = undefined
    })
  }

  async settled(): Promise<void> {
    await this.#running
  }

  #rests(blueprintId: string): boolean {
    const until = this.#restUntil.get(blueprintId)
    if (until === undefined) return false
    if (until > this.#options.clock.now()) return true
    this.#restUntil.delete(blueprintId)
    return false
  }

  async #work(): Promise<void> {
    for (const [blueprintId, onDone] of this.#due) {
      this.#due.delete(blueprintId)
      try {
        await this.#compact(blueprintId, onDone)
        this.#options.metrics.compactions.inc({ outcome: 'done' })
      } catch (error) {
        this.#options.metrics.compactions.inc({ outcome: 'failed' })
        this.#restUntil.set(blueprintId, this.#options.clock.now() + restMs)
        this.#options.logger.error({ blueprintId, err: error }, 'compaction failed')
      }
    }
  }

  async #compact(blueprintId: string, onDone: (taken: Taken) => void): Promise<void> {
    const { updateLog, compute, clock } = this.#options
    const stored = await updateLog.load(blueprintId)
    if (stored === undefined || stored.updates.length === 0 || stored.damage !== 'none') return
    const built = await compute.buildSnapshot({
      snapshot: stored.snapshot,
      updates: stored.updates,
    })
    const { length } = built.bytes
    await updateLog.saveSnapshot({ ...built, blueprintId, seq: stored.seq, at: clock.now() })
    onDone({ seq: stored.seq, bytes: length })
  }
}
