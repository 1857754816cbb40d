import { contentRect } from '../content-rect.ts'
import type { Editor } from '../editor.ts'
import type { CanvasPoint } from '../geometry.ts'
import { pinnedHeads } from '../pinned-heads.ts'
import type { ScrollsOver } from '../tools/scrolls-over.ts'
import { ScrollAxis } from './scroll-axis.ts'
import type { Stretch } from './scroll-axis.ts'

const FIRST_FRAME_MS = 16
/** A frame that comes late does not make the board jump. */
const LONGEST_FRAME_MS = 50

/** How far beyond all that lies on the board it scrolls. */
const BEYOND_PX: Readonly<Record<ScrollsOver, number>> = { content: 0, desk: 400 }

/** Scrolls the board for as long as a gesture that wants it holds the pointer near an edge of what is seen. */
export class EdgeScroll {
  readonly #editor: Editor
  readonly #over: () => ScrollsOver | undefined
  #x = new ScrollAxis(0)
  #y = new ScrollAxis(0)
  #onscroll: (() => void) | undefined
  #frame: number | undefined

  /** `over`: what the gesture under way may scroll over; undefined while none wants to. */
  constructor(editor: Editor, over: () => ScrollsOver | undefined) {
    this.#editor = editor
    this.#over = over
  }

  /** The pointer was pressed. */
  begin({ x, y }: CanvasPoint): void {
    this.#x = new ScrollAxis(x)
    this.#y = new ScrollAxis(y)
  }

  /** The pointer is there; what it holds is told whenever the board has moved under it. */
  follow({ x, y }: CanvasPoint, onscroll: () => void): void {
    this.#x.follow(x)
    this.#y.follow(y)
    this.#onscroll = onscroll
    if (this.#over() === undefined) return
    this.#frame ??= requestAnimationFrame((now) => this.#scroll(now, FIRST_FRAME_MS))
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
  }

  #scroll(now: number, passedMs: number): void {
    this.#frame = undefined
    const stretches = this.#stretches()
    if (!stretches || (this.#x.speed(stretches.x) === 0 && this.#y.speed(stretches.y) === 0)) return
    const ms = Math.min(passedMs, LONGEST_FRAME_MS)
    this.#editor.camera.panBy(-this.#x.step(stretches.x, ms), -this.#y.step(stretches.y, ms))
    this.#onscroll?.()
    this.#frame = requestAnimationFrame((next) => this.#scroll(next, next - now))
  }

  /** Undefined while no gesture wants to scroll. */
  #stretches(): { readonly x: Stretch; readonly y: Stretch } | undefined {
    const { camera, store } = this.#editor
    const over = this.#over()
    if (over === undefined) return undefined
    const { left, right, bottom } = camera.insets
    const heads = pinnedHeads(camera, store.layout)
    const all = contentRect(this.#editor)
    const start = camera.toCanvas(all)
    const end = camera.toCanvas({ x: all.x + all.width, y: all.y + all.height })
    const beyond = BEYOND_PX[over]
    return {
      x: stretchOf({
        chrome: left,
        heads: camera.x < left ? heads.x + heads.width : left,
        to: camera.width - right,
        reach: [start.x - beyond, end.x + beyond],
      }),
      y: stretchOf({
        chrome: 0,
        heads: camera.y < 0 ? heads.y + heads.height : 0,
        to: camera.height - bottom,
        reach: [start.y - beyond, end.y + beyond],
      }),
    }
  }
}

interface Sides {
  /** Where chrome ends. */
  readonly chrome: number
  /** Where headers end that lie over the board. */
  readonly heads: number
  readonly to: number
  /** From where to where the board may be scrolled into view. */
  readonly reach: readonly [from: number, to: number]
}

function stretchOf({ chrome, heads, to, reach }: Sides): Stretch {
  return {
    from: Math.max(chrome, heads),
    to,
    before: Math.max(0, Math.floor(chrome - reach[0])),
    behind: Math.max(0, Math.floor(reach[1] - to)),
  }
}
