import type { OpenBoard } from './open-board.ts'
import type { Point } from './scene.ts'

const control = 2

/** The mouse over a board. Each step of a gesture resolves when its frame is painted, so that none shares one. */
export class Pointer {
  readonly #board: OpenBoard
  #at: Point = { x: 0, y: 0 }
  #isDown = false

  constructor(board: OpenBoard) {
    this.#board = board
  }

  async move(to: Point): Promise<void> {
    this.#at = to
    await this.#send('mouseMoved')
    await this.#board.frame()
  }

  async down(): Promise<void> {
    this.#isDown = true
    await this.#send('mousePressed')
  }

  async up(): Promise<void> {
    await this.#send('mouseReleased')
    this.#isDown = false
  }

  async wheel(deltaX: number, deltaY: number, { ctrl = false } = {}): Promise<void> {
    const modifiers = ctrl ? control : 0
    await this.#board.cdp.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...this.#at,
      deltaX,
      deltaY,
      modifiers,
    })
    await this.#board.frame()
  }

  async #send(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased'): Promise<void> {
    const isClick = type !== 'mouseMoved'
    await this.#board.cdp.send('Input.dispatchMouseEvent', {
      type,
      ...this.#at,
      button: isClick || this.#isDown ? 'left' : 'none',
      buttons: this.#isDown ? 1 : 0,
      clickCount: isClick ? 1 : 0,
    })
  }
}
