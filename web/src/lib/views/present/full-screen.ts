/** Takes the whole screen while somebody presents, where the browser lets it. */
export class FullScreen {
  readonly #onLeft: () => void
  #isOn = false
  #expectsEnd = false

  /** `onLeft`: somebody has left it by the browser's own means. */
  constructor(onLeft: () => void) {
    this.#onLeft = onLeft
  }

  async enter(): Promise<void> {
    try {
      await document.documentElement.requestFullscreen()
      this.#isOn = true
    } catch {
      // Refused: it works in the window as well.
    }
  }

  /** Another window that opens takes the screen away, and nobody has asked to stop. */
  expectEnd(): void {
    this.#expectsEnd = this.#isOn
  }

  change(): void {
    if (!this.#isOn || document.fullscreenElement !== null) return
    this.#isOn = false
    if (!this.#expectsEnd) this.#onLeft()
    this.#expectsEnd = false
  }

  leave(): void {
    this.#isOn = false
    if (document.fullscreenElement !== null) void document.exitFullscreen()
  }
}
