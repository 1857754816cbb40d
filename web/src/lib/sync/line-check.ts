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
const againAfterMs = 3_500
const laterAfterMs = 20_000

/**
 * A browser says nothing about why a socket did not open. While there is none, the server is asked over HTTP,
 * with jitter; the cause is known within ten seconds.
 */
export class LineCheck {
  readonly #options: LineCheckOptions
  #timer: ReturnType<typeof setTimeout> | undefined
  #isRunning = false
  #answers = 0

  constructor(options: LineCheckOptions) {
    this.#options = options
  }

  start(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#answers = 0
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
    const isBlocked = this.#answers > 1
    this.#wait(isBlocked ? laterAfterMs : againAfterMs)
    if (isBlocked) this.#options.onBlocked()
    else this.#options.onFinding(finding)
  }
}
