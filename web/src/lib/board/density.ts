/** How much of a card is shown at a zoom (1 is 100 %). */
export type Density = 'full' | 'titles' | 'blocks'

export function densityAt(zoom: number): Density {
  if (zoom >= 0.6) return 'full'
  return zoom >= 0.3 ? 'titles' : 'blocks'
}

/** What names of steps and lanes never fall below on the screen, in px. */
const LEAST_TEXT_PX = 9.5

/** Each size of those names is larger by so much: not every bit of zoom lays all of them out anew. */
const TEXT_STEP = 1.15

/** The least size of those names in board units. */
export function leastTextAt(zoom: number): number {
  const steps = Math.max(0, Math.ceil(Math.log(1 / zoom) / Math.log(TEXT_STEP)))
  return LEAST_TEXT_PX * TEXT_STEP ** steps
}

const DOTS = 20
const LEAST_GAP_PX = 14

/** Between the dots of the desk, in px: every other one goes when they come too close. */
export function dotGap(zoom: number): number {
  let gap = DOTS * zoom
  while (gap < LEAST_GAP_PX) gap *= 2
  return gap
}
