import { untrack } from 'svelte'
import type { Camera } from '../editor/camera.svelte.ts'
import { contains, grow, rectsTouch } from '../editor/geometry.ts'
import type { Rect } from '../editor/geometry.ts'

/**
 * Around what is seen, in px: less above and below, for rows are lower than columns are wide, and whoever follows a journey
 * goes sideways.
 */
const OVERSCAN = { x: 300, y: 200 }
const NO_MARGIN = { x: 0, y: 0 }
/** So many times the view are not kept mounted after zooming in. */
const MOST_SPARE = 12

interface Asked<Item> {
  readonly all: readonly Item[]
  readonly margin: typeof OVERSCAN
  readonly rect: Rect
  readonly near: readonly Item[]
}

export interface InViewOptions<Item> {
  readonly camera: Camera
  /** Asked anew when what it reads has changed. */
  readonly all: () => readonly Item[]
  /** The same for the same thing, however it has changed. */
  readonly keyOf: (item: Item) => string
  readonly boundsOf: (item: Item) => Rect
  /** Up to so many, mounting all of them costs less than choosing. */
  readonly mountAll: number
  /** Stays mounted once it is, wherever the view goes: a gesture has it. */
  readonly isHeld?: (item: Item) => boolean
  /** For as long as this is so, nothing more is mounted than is already, but for what is held. */
  readonly isFrozen?: () => boolean
  /** For as long as this is so, just what is seen is mounted: what is painted first is as little as can be. */
  readonly isFirstPicture?: () => boolean
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
  readonly #far = $derived.by(() => this.#leftOut())

  constructor(options: InViewOptions<Item>) {
    this.#options = options
  }

  get items(): readonly Item[] {
    return this.#items
  }

  /** While nothing more is mounted: what is not, wherever it is. */
  get far(): readonly Item[] {
    return this.#far
  }

  #choose(): readonly Item[] {
    const { camera, boundsOf, mountAll, isHeld, isFrozen } = this.#options
    const all = this.#all
    const margin = this.#options.isFirstPicture?.() === true ? NO_MARGIN : OVERSCAN
    if (all.length <= mountAll && margin === OVERSCAN) return all
    if (isFrozen?.()) return this.#keep(all)
    const view = camera.view
    const before = this.#asked
    if (before?.all === all && before.margin === margin && isEnough(before.rect, view)) return before.near
    const rect = grow(view, margin.x / camera.zoom, margin.y / camera.zoom)
    const held = new Set(isHeld && before?.near.filter(isHeld))
    const near = all.filter((item) => rectsTouch(boundsOf(item), rect) || held.has(item))
    this.#asked = { all, margin, rect, near }
    return near
  }

  /** Asks nothing that changes with each move of the view. */
  #keep(all: readonly Item[]): readonly Item[] {
    const { camera, boundsOf, keyOf, isHeld } = this.#options
    const before = this.#asked?.near ?? []
    const view = untrack(() => camera.view)
    const keys = new Set(before.map(keyOf))
    const isKept = (item: Item): boolean =>
      keys.has(keyOf(item)) || (isHeld?.(item) === true && rectsTouch(boundsOf(item), view))
    const near = all.filter(isKept)
    if (near.length === before.length && near.every((item, at) => item === before[at])) return before
    this.#asked = { ...(this.#asked ?? NOTHING), all, near }
    return near
  }

  #leftOut(): readonly Item[] {
    if (this.#options.isFrozen?.() !== true) return []
    const mounted = new Set(this.#items)
    return this.#all.filter((item) => !mounted.has(item))
  }
}

const NOTHING = { margin: OVERSCAN, rect: { x: 0, y: 0, width: 0, height: 0 } }

function isEnough(asked: Rect, view: Rect): boolean {
  const spare = (asked.width * asked.height) / (view.width * view.height)
  return contains(asked, view) && spare <= MOST_SPARE
}
