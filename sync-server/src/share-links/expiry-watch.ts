import type { LiveSockets } from '../auth/live-sockets.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import type { ShareLinkStore } from '../storage/share-link-store.ts'

export interface ExpiryWatchOptions {
  readonly shareLinks: ShareLinkStore
  readonly sockets: LiveSockets
  readonly clock: Clock
  readonly logger: Logger
}

/** Timers cannot wait for longer than some 24 days. */
const longestWaitMs = 24 * 3_600_000
const retryMs = 1_000

/**
 * Puts out those whose share link has come to its end, at that moment (S-21). What a link gives ends by itself
 * whenever a right is looked up; the watch is for sockets that are open.
 */
export class ExpiryWatch {
  readonly #options: ExpiryWatchOptions
  #lookedUntil: number
  #cancel: (() => void) | undefined
  #isStopped = false

  constructor(options: ExpiryWatchOptions) {
    this.#options = options
    this.#lookedUntil = options.clock.now()
    this.look()
  }

  /** To be called when a link has come to have another end. */
  look(): void {
    this.#look().catch((error: unknown) => {
      this.#options.logger.warn({ err: error }, 'not looked for share links that have expired')
      this.#wait(retryMs)
    })
  }

  stop(): void {
    this.#isStopped = true
    this.#cancel?.()
  }

  async #look(): Promise<void> {
    const { shareLinks, sockets, clock } = this.#options
    const now = clock.now()
    const over = await shareLinks.expiring(this.#lookedUntil, now)
    for (const blueprintId of new Set(over.map((link) => link.blueprintId))) {
      await sockets.changeAccess(blueprintId, async () => undefined)
    }
    this.#lookedUntil = now
    const next = await shareLinks.nextExpiry(now)
    if (next !== undefined) this.#wait(Math.min(longestWaitMs, Math.max(0, next - clock.now())))
  }

  #wait(delayMs: number): void {
    this.#cancel?.()
    if (!this.#isStopped) this.#cancel = this.#options.clock.after(delayMs, () => this.look())
  }
}
