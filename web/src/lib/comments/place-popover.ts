import type { CanvasPoint, Rect } from '#lib/editor/geometry.ts'

export const POPOVER_WIDTH = 316
/** Between a pin and what is said at it. */
const GAP = 18
const PIN_RADIUS = 11

/**
 * Where the popover of a pin lies within an area that nothing covers: right of it, else left of all that it is about
 * or of the pin alone, and where no side has room above or below; never over the pin.
 */
export function placePopover(
  pin: CanvasPoint,
  {
    height,
    area,
    aboutX = pin.x,
  }: { readonly height: number; readonly area: Rect; readonly aboutX?: number },
): CanvasPoint {
  const [right, bottom] = [area.x + area.width, area.y + area.height]
  const besideY = clamp(pin.y - PIN_RADIUS - GAP, area.y, bottom - height)
  const rightX = pin.x + PIN_RADIUS + GAP
  if (rightX + POPOVER_WIDTH <= right) return { x: rightX, y: besideY }
  const leftX = pin.x - PIN_RADIUS - GAP - POPOVER_WIDTH
  const clearX = Math.min(leftX, aboutX - GAP - POPOVER_WIDTH)
  if (leftX >= area.x) return { x: clearX >= area.x ? clearX : leftX, y: besideY }
  const x = clamp(pin.x - POPOVER_WIDTH / 2, area.x, right - POPOVER_WIDTH)
  const belowY = pin.y + PIN_RADIUS + GAP
  return { x, y: belowY + height <= bottom ? belowY : Math.max(area.y, pin.y - PIN_RADIUS - GAP - height) }
}

/** The lower bound wins where there is no room. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
