const KEPT_MS = 500
const MOST = 24

interface TailPoint {
  readonly x: number
  readonly y: number
  readonly at: number
}

/** Where a laser has just been, the oldest first. */
export class LaserTail {
  #points: readonly TailPoint[] = $state.raw([])
  #fading: ReturnType<typeof setTimeout> | undefined

  /** As the path of an SVG; empty while it rests. */
  get path(): string {
    if (this.#points.length < 2) return ''
    return this.#points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join(' ')
  }

  add(x: number, y: number, now: number): void {
    const fresh = this.#points.filter(({ at }) => now - at < KEPT_MS)
    this.#points = [...fresh, { x, y, at: now }].slice(-MOST)
    clearTimeout(this.#fading)
    this.#fading = setTimeout(() => (this.#points = this.#points.slice(-1)), KEPT_MS)
  }

  stop(): void {
    clearTimeout(this.#fading)
  }
}
