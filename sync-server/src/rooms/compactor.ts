import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Compute } from './compute.ts'

export interface CompactorOptions {
  readonly updateLog: UpdateLog
  readonly compute: Compute
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Turns the log of a blueprint into a snapshot, from what is stored and up to a seq, never by time. Any number
 * of runs at any moment, also beside a writer, leave the same document behind.
 */
export class Compactor {
  readonly #options: CompactorOptions
  readonly #running = new Map<string, Promise<void>>()

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /** At most one run a blueprint; a request during a run is dropped, since the next commit asks again. */
  request(blueprintId: string, onDone: (snapshotBytes: number) => void): void {
    if (this.#running.has(blueprintId)) return
    const run = this.#compact(blueprintId, onDone)
      .catch((error: unknown) => this.#options.logger.error({ blueprintId, err: error }, 'compaction failed'))
      .finally(() => this.#running.delete(blueprintId))
    this.#running.set(blueprintId, run)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#running.values())
  }

  async #compact(blueprintId: string, onDone: (snapshotBytes: number) => void): Promise<void> {
    const { updateLog, compute, clock } = this.#options
    const stored = await updateLog.load(blueprintId)
    if (stored === undefined || stored.updates.length === 0) return
    const { bytes, sha256 } = await compute.buildSnapshot({
      snapshot: stored.snapshot,
      updates: stored.updates,
    })
    await updateLog.saveSnapshot({ blueprintId, seq: stored.seq, bytes, sha256, at: clock.now() })
    onDone(bytes.length)
  }
}
