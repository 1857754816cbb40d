import type { BoardPoint, CanvasPoint, Rect } from './geometry.ts'

export const LEAST_ZOOM = 0.1
export const MOST_ZOOM = 4

/** A gesture that has brought nothing new for so long is over. */
const RESTING_MS = 200

/** Parts of the canvas that chrome covers, in px. */
export interface Insets {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Where a camera stands: the board's origin on the canvas, in px, and the zoom. */
export interface Pose {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** Which part of the board the canvas shows. `x` and `y`: where the board's origin lies on the canvas, in px. */
export class Camera {
  #x = $state(0)
  #y = $state(0)
  #zoom = $state(1)
  #width = $state(0)
  #height = $state(0)
  #insets: Insets = $state.raw({ top: 0, right: 0, bottom: 0, left: 0 })
  #isMoving = $state(false)
  #isZooming = $state(false)
  #zoomBefore = 1
  #resting: ReturnType<typeof setTimeout> | undefined
  #frame: number | undefined
  readonly #moved = new Set<() => void>()

  get x(): number {
    return this.#x
  }

  get y(): number {
    return this.#y
  }

  /** 1 is 100 %. */
  get zoom(): number {
    return this.#zoom
  }

  /** The zoom, but while a gesture zooms, the one before it: for what is not worth drawing anew with each bit of it. */
  get restingZoom(): number {
    return this.#isZooming ? this.#zoomBefore : this.#zoom
  }

  get width(): number {
    return this.#width
  }

  get height(): number {
    return this.#height
  }

  get insets(): Insets {
    return this.#insets
  }

  /** A gesture moves it; what moves with it is worth a layer of its own meanwhile. */
  get isMoving(): boolean {
    return this.#isMoving
  }

  /** A gesture zooms bit by bit. */
  get isZooming(): boolean {
    return this.#isZooming
  }

  /** The part of the board that the canvas shows, in board units. */
  get view(): Rect {
    const { x, y } = this.toBoard({ x: 0, y: 0 })
    return { x, y, width: this.#width / this.#zoom, height: this.#height / this.#zoom }
  }

  /** The part of the board that lies free of chrome, in board units. */
  get clearView(): Rect {
    const { top, right, bottom, left } = this.#insets
    const { x, y } = this.toBoard({ x: left, y: top })
    const width = Math.max(0, this.#width - left - right) / this.#zoom
    return { x, y, width, height: Math.max(0, this.#height - top - bottom) / this.#zoom }
  }

  /** Calls back whenever somebody here moves what is seen; returns how to stop. Being led by `stand` is no such move. */
  onMoved(listener: () => void): () => void {
    this.#moved.add(listener)
    return () => this.#moved.delete(listener)
  }

  /** Where it would stand to show a whole rectangle; undefined where there is no room. */
  poseFor(rect: Rect, mostZoom: number): Pose | undefined {
    const { top, right, bottom, left } = this.#insets
    const free = { width: this.#width - left - right, height: this.#height - top - bottom }
    if (free.width <= 0 || free.height <= 0 || rect.width <= 0 || rect.height <= 0) return undefined
    const zoom = Math.max(LEAST_ZOOM, Math.min(mostZoom, free.width / rect.width, free.height / rect.height))
    return {
      x: left + (free.width - rect.width * zoom) / 2 - rect.x * zoom,
      y: top + (free.height - rect.height * zoom) / 2 - rect.y * zoom,
      zoom,
    }
  }

  stand({ x, y, zoom }: Pose): void {
    this.#x = x
    this.#y = y
    this.#zoom = zoom
  }

  resize(width: number, height: number): void {
    this.#width = width
    this.#height = height
  }

  cover(insets: Insets): void {
    this.#insets = insets
  }

  toBoard(point: CanvasPoint): BoardPoint {
    return { x: (point.x - this.#x) / this.#zoom, y: (point.y - this.#y) / this.#zoom }
  }

  toCanvas(point: BoardPoint): CanvasPoint {
    return { x: point.x * this.#zoom + this.#x, y: point.y * this.#zoom + this.#y }
  }

  /** Moves what is seen by so many px of the canvas. */
  panBy(dx: number, dy: number): void {
    this.#move()
    this.#x += dx
    this.#y += dy
  }

  /** As a part of a gesture that zooms bit by bit: what has to be drawn anew for it waits for its end. */
  zoomBy(factor: number, around: CanvasPoint): void {
    if (!this.#isZooming) this.#zoomBefore = this.#zoom
    this.#isZooming = true
    this.zoomTo(this.#zoom * factor, around)
  }

  /** Zooms so that the board stays still under a point of the canvas. */
  zoomTo(zoom: number, around: CanvasPoint = this.#middle()): void {
    this.#move()
    const next = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))
    const still = this.toBoard(around)
    this.#zoom = next
    this.#x = around.x - still.x * next
    this.#y = around.y - still.y * next
  }

  /** Lays a board down at its top left corner, at 100 % or as much smaller as its width asks, but readable. */
  layDown(boardWidth: number, leastZoom: number): void {
    const { top, right, left } = this.#insets
    const free = this.#width - left - right
    this.#zoom = Math.min(1, Math.max(leastZoom, free / Math.max(1, boardWidth)))
    this.#x = left
    this.#y = top
  }

  /** Shows a whole rectangle, never larger than `mostZoom`. */
  fit(rect: Rect, mostZoom = 1): void {
    const pose = this.poseFor(rect, mostZoom)
    if (pose === undefined) return
    this.stand(pose)
    this.#tellMoved()
  }

  /** Moves as little as needed to bring a rectangle out from under the chrome. */
  reveal(rect: Rect, margin = 24): void {
    const { top, right, bottom, left } = this.#insets
    const corner = this.toCanvas(rect)
    const size = { width: rect.width * this.#zoom, height: rect.height * this.#zoom }
    this.#x += shift(corner.x, size.width, left + margin, this.#width - right - margin)
    this.#y += shift(corner.y, size.height, top + margin, this.#height - bottom - margin)
    this.#tellMoved()
  }

  #move(): void {
    this.#isMoving = true
    this.#restLater()
    this.#tellMoved()
  }

  /** Some time before and after a frame: where frames take long, a gesture has not ended because nothing new has come. */
  #restLater(): void {
    clearTimeout(this.#resting)
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame)
    this.#resting = setTimeout(() => {
      this.#frame = requestAnimationFrame(() => {
        this.#resting = setTimeout(() => this.#rest(), RESTING_MS / 2)
      })
    }, RESTING_MS / 2)
  }

  #rest(): void {
    this.#frame = undefined
    this.#isMoving = false
    this.#isZooming = false
  }

  #tellMoved(): void {
    for (const listener of this.#moved) listener()
  }

  #middle(): CanvasPoint {
    const { top, right, bottom, left } = this.#insets
    return { x: (left + this.#width - right) / 2, y: (top + this.#height - bottom) / 2 }
  }
}

/** How far a stretch must move to lie between two bounds; its start wins when it is too long. */
function shift(start: number, length: number, least: number, most: number): number {
  if (start < least || length > most - least) return least - start
  return start + length > most ? most - start - length : 0
}
