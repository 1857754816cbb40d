import type { Direction } from '@sightline/blueprint/layout'

/** Where the arrow keys point, by `KeyboardEvent.key`. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
