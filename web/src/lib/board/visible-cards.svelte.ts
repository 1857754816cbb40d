import type { BoardLayout, CardBox } from '@sightline/blueprint/layout'
import type { Camera } from '../editor/camera.svelte.ts'
import { contains, grow, rectsTouch } from '../editor/geometry.ts'
import type { Rect } from '../editor/geometry.ts'

/** Below this many, mounting all of them costs less than choosing. */
const MOUNT_ALL = 200
const OVERSCAN_PX = 300

/**
 * The cards that are worth mounting: those near the view. The layout is asked again only when the view
 * leaves the margin that was asked for last time.
 */
export class VisibleCards {
  readonly #camera: Camera
  readonly #layout: () => BoardLayout
  #asked:
    { readonly layout: BoardLayout; readonly rect: Rect; readonly boxes: readonly CardBox[] } | undefined

  readonly #boxes = $derived.by(() => this.#ask())

  constructor(camera: Camera, layout: () => BoardLayout) {
    this.#camera = camera
    this.#layout = layout
  }

  get boxes(): readonly CardBox[] {
    return this.#boxes
  }

  #ask(): readonly CardBox[] {
    const layout = this.#layout()
    if (layout.cards.size <= MOUNT_ALL) return [...layout.cards.values()]
    const view = this.#camera.view
    if (this.#asked?.layout === layout && contains(this.#asked.rect, view)) return this.#asked.boxes
    const rect = grow(view, OVERSCAN_PX / this.#camera.zoom)
    const boxes = [...layout.cards.values()].filter((box) => rectsTouch(box, rect))
    this.#asked = { layout, rect, boxes }
    return boxes
  }
}
