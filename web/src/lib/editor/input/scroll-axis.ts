/** So far inside of an edge the board begins to scroll, in px. */
const ZONE_PX = 48
/** At an edge and beyond it, in px a second. */
const FASTEST = 1_200

/** What is seen of the board along an axis, in px of the canvas, and how much of it is left to be seen on either side. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly before: number
  readonly behind: number
}

/**
 * A pointer that drags something, along one axis. A zone never reaches further in than the pointer has been since it was
 * pressed: what lies near an edge can be taken up without a jolt, and scrolls once it is drawn nearer.
 */
export class ScrollAxis {
  #at: number
  #least: number
  #most: number
  /** What earlier frames left over, less than a px. */
  #owed = 0

  constructor(at: number) {
    this.#at = this.#least = this.#most = at
  }

  follow(at: number): void {
    this.#at = at
    this.#least = Math.min(this.#least, at)
    this.#most = Math.max(this.#most, at)
  }

  /** In px a second, below 0 toward the start; 0 where nothing is left to be seen. */
  speed({ from, to, before, behind }: Stretch): number {
    const speed =
      FASTEST * (nearness(to - this.#at, to - this.#least) - nearness(this.#at - from, this.#most - from))
    return (speed < 0 ? before : behind) > 0 ? speed : 0
  }

  /** By how much to scroll after so many ms: in whole px, so that nothing gets blurred. */
  step(stretch: Stretch, ms: number): number {
    this.#owed += (this.speed(stretch) * ms) / 1_000
    const whole = Math.trunc(this.#owed)
    this.#owed -= whole
    return Math.max(-stretch.before, Math.min(stretch.behind, whole))
  }
}

/** Of a pointer to an edge, from 0 where the zone begins to 1. */
function nearness(distance: number, furthest: number): number {
  return Math.max(0, Math.min(1, (Math.min(ZONE_PX, furthest) - distance) / ZONE_PX))
}
