export type Side = 'top' | 'right' | 'bottom' | 'left'

interface Point {
  readonly x: number
  readonly y: number
}

interface Size {
  readonly width: number
  readonly height: number
}

const OPPOSITE: Readonly<Record<Side, Side>> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' }
const GAP_PX = 7
/** Between what floats and the edge of the window. */
const MARGIN_PX = 8

/** Where something lies in the middle of a side of another; on the opposite side where this one has no room for it. */
export function placeBeside(
  of: Point & Size,
  { side, size, view }: { readonly side: Side; readonly size: Size; readonly view: Size },
): Point {
  const wanted = beside(of, side, size)
  const isAcross = side === 'top' || side === 'bottom'
  const hasRoom = isAcross ? fits(wanted.y, size.height, view.height) : fits(wanted.x, size.width, view.width)
  const { x, y } = hasRoom ? wanted : beside(of, OPPOSITE[side], size)
  return { x: within(x, size.width, view.width), y: within(y, size.height, view.height) }
}

function beside({ x, y, width, height }: Point & Size, side: Side, size: Size): Point {
  const middle = { x: x + (width - size.width) / 2, y: y + (height - size.height) / 2 }
  switch (side) {
    case 'top':
      return { x: middle.x, y: y - GAP_PX - size.height }
    case 'right':
      return { x: x + width + GAP_PX, y: middle.y }
    case 'bottom':
      return { x: middle.x, y: y + height + GAP_PX }
    case 'left':
      return { x: x - GAP_PX - size.width, y: middle.y }
  }
}

function fits(start: number, length: number, room: number): boolean {
  return start >= MARGIN_PX && start + length <= room - MARGIN_PX
}

/** The start wins where there is no room. */
function within(start: number, length: number, room: number): number {
  return Math.max(MARGIN_PX, Math.min(start, room - MARGIN_PX - length))
}
