import { ApiFailure } from '#lib/api/api-failure.ts'

const downMs = 4_000
const upMs = 30_000

/** Whether the server can store anything, so that every page can say so before somebody types into it. */
export class StorageWatch {
  readonly #canSave: () => Promise<boolean>
  #isDown = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined
  #isWatching = false

  constructor(canSave: () => Promise<boolean>) {
    this.#canSave = canSave
  }

  get isDown(): boolean {
    return this.#isDown
  }

  /** Asks now and then, more often while it is down, each page at moments of its own. Returns how to stop. */
  watch(): () => void {
    this.#isWatching = true
    this.look()
    return () => {
      this.#isWatching = false
      clearTimeout(this.#timer)
    }
  }

  /** Something was refused, or the page was looked at again: asks at once. */
  look(): void {
    if (!this.#isWatching || this.#isDown) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), 0)
  }

  async #ask(): Promise<void> {
    const isDown = await this.#asked()
    if (!this.#isWatching) return
    this.#isDown = isDown
    clearTimeout(this.#timer)
    const waitMs = (isDown ? downMs : upMs) * (0.75 + 0.5 * Math.random())
    this.#timer = setTimeout(() => void this.#ask(), waitMs)
  }

  /** A server that is out of reach says nothing about its storage. */
  async #asked(): Promise<boolean> {
    try {
      return !(await this.#canSave())
    } catch (thrown) {
      ApiFailure.from(thrown)
      return false
    }
  }
}
