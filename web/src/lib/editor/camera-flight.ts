import { MOST_ZOOM } from './camera.svelte.ts'
import type { Camera, Pose } from './camera.svelte.ts'
import type { Rect } from './geometry.ts'

export interface FlightOptions {
  /** 0: at once. */
  readonly durationMs: number
  /** Even where it is one of many that follow each other; otherwise it starts and lands gently. */
  readonly isEven?: boolean
  readonly mostZoom?: number
}

/** Takes a camera to another view in a while. A new flight takes the place of the one under way. */
export class CameraFlight {
  readonly #camera: Camera
  #frame: number | undefined

  constructor(camera: Camera) {
    this.#camera = camera
  }

  fly(to: Rect, { durationMs, isEven = false, mostZoom = MOST_ZOOM }: FlightOptions): void {
    this.stop()
    const start = poseOf(this.#camera)
    const end = this.#camera.poseFor(to, mostZoom)
    if (end === undefined) return
    if (durationMs <= 0) return this.#camera.stand(end)
    const startedAt = performance.now()
    const step = (now: number): void => {
      const passed = Math.min(1, Math.max(0, (now - startedAt) / durationMs))
      this.#camera.stand(between(this.#camera, start, end, isEven ? passed : gently(passed)))
      this.#frame = passed < 1 ? requestAnimationFrame(step) : undefined
    }
    this.#frame = requestAnimationFrame(step)
  }

  stop(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#frame = undefined
  }
}

function poseOf({ x, y, zoom }: Camera): Pose {
  return { x, y, zoom }
}

/** The middle of the canvas travels straight over the board, and the zoom by equal factors. */
function between({ width, height }: Camera, from: Pose, to: Pose, share: number): Pose {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const middle = { x: width / 2, y: height / 2 }
  const at = (axis: 'x' | 'y'): number => {
    const start = (middle[axis] - from[axis]) / from.zoom
    const end = (middle[axis] - to[axis]) / to.zoom
    return middle[axis] - (start + (end - start) * share) * zoom
  }
  return { x: at('x'), y: at('y'), zoom }
}

function gently(share: number): number {
  return share * share * (3 - 2 * share)
}
