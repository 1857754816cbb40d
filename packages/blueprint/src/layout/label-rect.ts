import type { RouteLabel, RoutePoint } from './link-route.ts'
import type { Rect } from './rect.ts'
import { LINK_LABEL_STYLE } from './text-style.ts'
import { textWidthPx } from './text-width.ts'

/** Paper at each side of a label's text. */
export const PAPER = 3

/** What a label covers with its text. */
export function labelRect({ text, x, y }: RouteLabel): Rect {
  return rectAround([x, y], textWidthPx(text, LINK_LABEL_STYLE))
}

/** What it covers with its paper. */
export function paperRect({ text, x, y }: RouteLabel): Rect {
  return rectAround([x, y], textWidthPx(text, LINK_LABEL_STYLE) + 2 * PAPER)
}

/** As high as a label. */
export function rectAround([x, y]: RoutePoint, width: number): Rect {
  const height = LINK_LABEL_STYLE.leadPx
  return { x: x - width / 2, y: y - height / 2, width, height }
}
