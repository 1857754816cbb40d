import type { RemoteChange } from './remote-changes.ts'
import type { Point } from './scene.ts'

/** What the page of every system answers, as `window.board`. */
export interface PageBoard {
  /** Whether a card is to be seen; asked once a frame. */
  isPainted(): boolean
  /** Whether what is to be seen can be taken hold of; where that is not said, it can from the first. */
  isUsable?(): boolean
  zoom(): number
  /** Of a card that is in view, in px of the window. */
  middleOf(id: string): Point
  /** As somebody else would make them; resolves when all are made. Only where there is no server to send them. */
  change?(changes: readonly RemoteChange[], perSecond: number): Promise<void>
}

declare global {
  interface Window {
    board?: PageBoard
    /** When the board was to be seen, in ms after the page was asked for. */
    paintedAt?: number
    /** When it could be worked with. */
    usableAt?: number
    /** How long each pressing and moving of the pointer took to be seen, in ms. */
    inputMs?: number[]
  }
}

/** Runs in the page, before anything of its own: waits for the frame that shows the board, and for the one to work with. */
export function watchPainting(): void {
  const onceIn = (isSo: (board: PageBoard) => boolean, tell: (at: number) => void): void => {
    const look = (): void => {
      if (window.board === undefined || !isSo(window.board)) return void requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => tell(performance.now())
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  }
  onceIn(
    (board) => board.isPainted(),
    (at) => (window.paintedAt = at),
  )
  onceIn(
    (board) => board.isUsable?.() ?? board.isPainted(),
    (at) => (window.usableAt = at),
  )
}

/** Runs in the page: from now on, measures from each input to the end of the frame that follows it. */
export function watchInput(): void {
  const measured: number[] = (window.inputMs = [])
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => void measured.push(performance.now() - Number(data))
  for (const name of ['pointerdown', 'pointermove']) {
    const wait = ({ timeStamp }: Event): unknown => requestAnimationFrame(() => port2.postMessage(timeStamp))
    window.addEventListener(name, wait, { capture: true })
  }
}

/** Runs in the page: a frame later, when it is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(undefined)
    })
  })
}
