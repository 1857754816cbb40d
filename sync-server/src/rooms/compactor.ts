import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Metrics } from '../kernel/metrics.ts'
import type { StoredDocument, UpdateLog } from '../storage/update-log.ts'
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

interface Due {
  readonly onDone: (taken: Taken) => void
  readonly isAtRest: boolean
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
  readonly #due = new Map<string, Due>()
  readonly #restUntil = new Map<string, number>()
  #running: Promise<void> | undefined

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /**
   * A request for a blueprint that is due already joins that one; one that is being worked on is worked on again.
   * `isAtRest`: nobody edits it, so the log that is kept is made as short as it can be.
   */
  request(blueprintId: string, onDone: (taken: Taken) => void, isAtRest = false): void {
    if (this.#rests(blueprintId)) return
    const known = this.#due.get(blueprintId)
    this.#due.set(
      blueprintId,
      known ? { ...known, isAtRest: known.isAtRest || isAtRest } : { onDone, isAtRest },
    )
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
    for (const [blueprintId, due] of this.#due) {
      this.#due.delete(blueprintId)
      try {
        await this.#compact(blueprintId, due)
        this.#options.metrics.compactions.inc({ outcome: 'done' })
      } catch (error) {
        this.#options.metrics.compactions.inc({ outcome: 'failed' })
        this.#restUntil.set(blueprintId, this.#options.clock.now() + restMs)
        this.#options.logger.error({ blueprintId, err: error }, 'compaction failed')
      }
    }
  }

  async #compact(blueprintId: string, { onDone, isAtRest }: Due): Promise<void> {
    const stored = await this.#options.updateLog.load(blueprintId)
    if (stored === undefined || stored.updates.length === 0 || stored.damage !== 'none') return
    const base = isAtRest ? await this.#olderGeneration(blueprintId, stored) : stored
    const bytes = await this.#takeSnapshot(blueprintId, base)
    onDone({ seq: stored.seq, bytes: bytes.length })
  }

  /** Of all but the last row, so that of the log no more than that row has to be kept beside it. */
  async #olderGeneration(blueprintId: string, stored: StoredDocument): Promise<StoredParts> {
    const [last, ...others] = stored.updates.toReversed()
    if (last === undefined || others.length === 0) return stored
    const seq = stored.seq - 1
    const bytes = await this.#takeSnapshot(blueprintId, { ...stored, seq, updates: others.toReversed() })
    return { seq: stored.seq, snapshot: { seq, bytes }, updates: [last] }
  }

  async #takeSnapshot(blueprintId: string, { seq, snapshot, updates }: StoredParts): Promise<Uint8Array> {
    const { updateLog, compute, clock } = this.#options
    const built = await compute.buildSnapshot({ snapshot, updates })
    await updateLog.saveSnapshot({ ...built, blueprintId, seq, at: clock.now() })
    return built.bytes
  }
}

type StoredParts = Pick<StoredDocument, 'seq' | 'snapshot' | 'updates'>
