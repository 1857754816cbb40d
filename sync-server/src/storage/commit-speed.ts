import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { Probe } from './probe.ts'
import type { UpdateLog } from './update-log.ts'

export interface CommitSpeedOptions {
  readonly clock: Clock
  readonly logger: Logger
  /** A median above this is worth a warning. */
  readonly slowMs: number
}

const sample = 9
const restMs = 60_000

/** Tells whoever runs the server when its disk is slow: everybody who edits waits for it. */
export class CommitSpeed {
  readonly #options: CommitSpeedOptions
  #recentMs: number[] = []
  #quietUntil = Number.NEGATIVE_INFINITY

  constructor(options: CommitSpeedOptions) {
    this.#options = options
  }

  /** A few commits one after the other, for the start. */
  async try(probe: Probe): Promise<void> {
    for (let count = 0; count < sample; count++)
      await this.#timed(() => probe.write(this.#options.clock.now()))
  }

  /** The same log, each of its commits timed. */
  watch(updateLog: UpdateLog): UpdateLog {
    return {
      append: (entry) => this.#timed(() => updateLog.append(entry)),
      load: (blueprintId) => updateLog.load(blueprintId),
      saveSnapshot: (snapshot) => updateLog.saveSnapshot(snapshot),
    }
  }

  async #timed(commit: () => Promise<void>): Promise<void> {
    const startedAt = this.#options.clock.now()
    await commit()
    this.#recentMs.push(this.#options.clock.now() - startedAt)
    if (this.#recentMs.length >= sample) this.#judge()
  }

  #judge(): void {
    const { clock, logger, slowMs } = this.#options
    const medianMs = this.#recentMs.toSorted((a, b) => a - b)[Math.floor(sample / 2)] ?? 0
    this.#recentMs = []
    if (medianMs <= slowMs || clock.now() < this.#quietUntil) return
    this.#quietUntil = clock.now() + restMs
    logger.warn({ medianMs, slowMs }, 'commits are slow')
  }
}
