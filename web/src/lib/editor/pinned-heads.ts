import type { BoardLayout } from '@sightline/blueprint/layout'
import type { Camera } from './camera.svelte.ts'
import type { Rect } from './geometry.ts'

/** Where the rail ends: lane headers stay right of it. */
export const RAIL_PX = 76

/**
 * The corner in which the headers of the board meet, in px of the canvas. They scroll with the board until they meet the
 * rail or the top, stay there, and leave with the end of the board.
 */
export function pinnedHeads({ x, y, zoom }: Pick<Camera, 'x' | 'y' | 'zoom'>, layout: BoardLayout): Rect {
  const width = layout.laneHeaderWidth
  const height = layout.phaseRow.height + layout.stepRow.height
  return {
    x: pinnedAt(x, RAIL_PX, (layout.width - width) * zoom),
    y: pinnedAt(y, 0, (layout.height - height) * zoom),
    width: width * zoom,
    height: height * zoom,
  }
}

/** `start`: where a header would lie by itself; `reach`: how far it may travel. */
function pinnedAt(start: number, edge: number, reach: number): number {
  return Math.min(Math.max(start, edge), start + Math.max(0, reach))
}
