import type { Camera } from '../camera.svelte.ts'
import type { CanvasPoint } from '../geometry.ts'

/** Two fingers move and zoom the board. */
export class Pinch {
  readonly #camera: Camera
  readonly #fingers = new Map<number, CanvasPoint>()

  constructor(camera: Camera) {
    this.#camera = camera
  }

  /** Returns whether this finger makes it a pinch. */
  down(id: number, at: CanvasPoint): boolean {
    this.#fingers.set(id, at)
    return this.#fingers.size > 1
  }

  /** Returns whether the move belonged to a pinch. */
  move(id: number, to: CanvasPoint): boolean {
    const from = this.#fingers.get(id)
    if (!from) return false
    this.#fingers.set(id, to)
    const other = [...this.#fingers].find(([fingerId]) => fingerId !== id)?.[1]
    if (!other) return false
    const [before, after] = [middleOf(from, other), middleOf(to, other)]
    this.#camera.panBy(after.x - before.x, after.y - before.y)
    const spread = distance(to, other) / Math.max(1, distance(from, other))
    this.#camera.zoomBy(spread, after)
    return true
  }

  /** Returns whether the finger had been part of a pinch. */
  up(id: number): boolean {
    const wasPinch = this.#fingers.size > 1
    this.#fingers.delete(id)
    return wasPinch
  }
}

function middleOf(a: CanvasPoint, b: CanvasPoint): CanvasPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}

function distance(a: CanvasPoint, b: CanvasPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
