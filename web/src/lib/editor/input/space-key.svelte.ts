import type { Attachment } from 'svelte/attachments'

/** Whether the space bar is held over the board: the pointer pans then. */
export class SpaceKey {
  #isDown = $state(false)

  get isDown(): boolean {
    return this.#isDown
  }

  readonly attachment: Attachment<HTMLElement> = (canvas) => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.target !== canvas || event.shiftKey || event.ctrlKey) return
      event.preventDefault()
      this.#isDown = true
    }
    const release = (event: KeyboardEvent): void => {
      if (event.key === ' ') this.#isDown = false
    }
    const forget = (): void => {
      this.#isDown = false
    }
    canvas.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    window.addEventListener('blur', forget)
    return () => {
      canvas.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
      window.removeEventListener('blur', forget)
    }
  }
}
