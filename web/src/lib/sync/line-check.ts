/** What a question over HTTP finds out about a server that no socket reaches. */
export type Finding =
  | 'unreachable'
  /** It answers, and takes edits. */
  | 'reachable'
  | 'storageDown'
  | 'signedOut'
  | 'forbidden'
  | 'deleted'
  | 'superseded'

export interface LineCheckOptions {
  readonly ask: () => Promise<Finding>
  readonly onFinding: (finding: Finding) => void
  /** The server answers again and again while no socket opens: something between blocks it. */
  readonly onBlocked: () => void
}

/** A restart or a change of network is over by then. */
const firstAfterMs = 2_500
/** Twice as long each time, so that a server that comes back is not asked by everybody at once. */
const againAfterMs = 3_500
const mostAfterMs = 20_000

/**
 * A browser says nothing about why a socket did not open. While there is none, the server is asked over HTTP,
 * with jitter; the cause is known within ten seconds.
 */
export class LineCheck {
  readonly #options: LineCheckOptions
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false
  #answers = 0
  #againAfterMs = againAfterMs

  constructor(options: LineCheckOptions) {
    this.#options = options
  }

  start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#answers = 0
    this.#againAfterMs = againAfterMs
    this.#wait(firstAfterMs)
  }

  stop(): void {
    this.#isRunning = false
    clearTimeout(this.#timer)
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => void this.#check(), ms * (0.8 + 0.4 * Math.random()))
  }

  async #check(): Promise<void> {
    const finding = await this.#options.ask()
    if (!this.#isRunning) return
    this.#answers = finding === 'reachable' ? this.#answers + 1 : 0
    this.#wait(this.#againAfterMs)
    this.#againAfterMs = Math.min(2 * this.#againAfterMs, mostAfterMs)
    if (this.#answers > 1) this.#options.onBlocked()
    else this.#options.onFinding(finding)
  }
}
