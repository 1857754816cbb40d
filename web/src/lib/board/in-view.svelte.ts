import type { Camera } from '../editor/camera.svelte.ts'
import { contains, grow, rectsTouch } from '../editor/geometry.ts'
import type { Rect } from '../editor/geometry.ts'

const OVERSCAN_PX = 300
/** So many times the view are not kept mounted after zooming in. */
const MOST_SPARE = 12

interface Asked<Item> {
  readonly all: readonly Item[]
  readonly rect: Rect
  readonly near: readonly Item[]
}

export interface InViewOptions<Item> {
  readonly camera: Camera
  /** Asked anew when what it reads has changed. */
  readonly all: () => readonly Item[]
  readonly boundsOf: (item: Item) => Rect
  /** Up to so many, mounting all of them costs less than choosing. */
  readonly mountAll: number
  /** Stays mounted once it is, wherever the view goes: a gesture has it. */
  readonly isHeld?: (item: Item) => boolean
}

/**
 * What is worth mounting: that which is near the view. It is chosen again only when the view leaves the margin that was
 * chosen for last time, and is the same array until then.
 */
export class InView<Item> {
  readonly #options: InViewOptions<Item>
  #asked: Asked<Item> | undefined

  readonly #all = $derived.by(() => this.#options.all())
  readonly #items = $derived.by(() => this.#choose())

  constructor(options: InViewOptions<Item>) {
    this.#options = options
  }

  get items(): readonly Item[] {
    return this.#items
  }

  #choose(): readonly Item[] {
    const { camera, boundsOf, mountAll, isHeld } = this.#options
    const all = this.#all
    if (all.length <= mountAll) return all
    const view = camera.view
    if (this.#asked?.all === all && isEnough(this.#asked.rect, view)) return this.#asked.near
    const rect = grow(view, OVERSCAN_PX / camera.zoom)
    const held = new Set(isHeld && this.#asked?.near.filter(isHeld))
    const near = all.filter((item) => rectsTouch(boundsOf(item), rect) || held.has(item))
    this.#asked = { all, rect, near }
    return near
  }
}

function isEnough(asked: Rect, view: Rect): boolean {
  const spare = (asked.width * asked.height) / (view.width * view.height)
  return contains(asked, view) && spare <= MOST_SPARE
}
