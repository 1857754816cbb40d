import type { Sqlite } from './open-database.ts'

/** After so long without a request it is somebody's coffee break. */
const quietMs = 5_000
/** Given back at a time, so that a request that comes now does not wait. */
const pagesAtOnce = 256

/** Gives the disk back what deleted rows have left behind, while nobody asks for anything. */
export class Housekeeping {
  readonly #db: Sqlite
  #timer: NodeJS.Timeout | undefined

  constructor(db: Sqlite) {
    this.#db = db
  }

  /** Something was written; it is quiet from now on, as far as one knows. */
  worked(): void {
    this.#timer ??= setTimeout(() => this.tidy(), quietMs).unref()
    this.#timer.refresh()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  /** The free pages in steps, then the log file; a disk in trouble is left for the next time. */
  tidy(): void {
    this.#timer = undefined
    try {
      const free = Number(this.#db.pragma('freelist_count', { simple: true }))
      if (free > 0) this.#db.pragma(`incremental_vacuum(${pagesAtOnce})`)
      if (free > pagesAtOnce) this.#timer = setTimeout(() => this.tidy(), 0).unref()
      else this.#db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // The next write sets the clock again.
    }
  }
}
