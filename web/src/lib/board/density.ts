/** How much of a card is shown at a zoom (1 is 100 %). */
export type Density = 'full' | 'titles' | 'blocks'

export function densityAt(zoom: number): Density {
  if (zoom >= 0.6) return 'full'
  return zoom >= 0.3 ? 'titles' : 'blocks'
}
