export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export type PictureCardId =
  | 'asks'
  | 'pays'
  | 'fits'
  | 'answers'
  | 'chat'
  | 'scan'
  | 'checkout'
  | 'confirm'
  | 'track'
  | 'label'
  | 'coupon'
  | 'club'
  | 'stock'
  | 'fraud'
  | 'reserve'
  | 'pack'
  | 'segment'
  | 'stockService'
  | 'gateway'
  | 'carrier'
  | 'crm'

/** How a link runs: along a lane, back above it, straight down, or down a gutter beside its card. */
export interface PictureLink {
  readonly from: PictureCardId
  readonly to: PictureCardId
  readonly way: 'along' | 'back' | 'down' | 'leftGutter' | 'rightGutter' | 'across'
  readonly traced?: boolean
}

export interface DrawnLink {
  readonly line: string
  /** A filled head, or the bar of a footing. */
  readonly end: { readonly kind: 'head' | 'bar'; readonly path: string }
  /** Where a support link starts. */
  readonly dot?: { readonly x: number; readonly y: number }
  /** The middle of the longest straight stretch. */
  readonly middle: { readonly x: number; readonly y: number }
  readonly traced: boolean
}

export const LINKS: readonly PictureLink[] = [
  { from: 'asks', to: 'pays', way: 'along' },
  { from: 'pays', to: 'fits', way: 'along' },
  { from: 'fits', to: 'answers', way: 'along' },
  { from: 'fits', to: 'asks', way: 'back' },
  { from: 'chat', to: 'stock', way: 'leftGutter' },
  { from: 'track', to: 'pack', way: 'leftGutter' },
  { from: 'coupon', to: 'segment', way: 'leftGutter' },
  { from: 'label', to: 'pack', way: 'down' },
  { from: 'stock', to: 'stockService', way: 'down' },
  { from: 'pack', to: 'carrier', way: 'down' },
  { from: 'segment', to: 'crm', way: 'down' },
  { from: 'checkout', to: 'fraud', way: 'leftGutter', traced: true },
  { from: 'checkout', to: 'reserve', way: 'leftGutter', traced: true },
  { from: 'fraud', to: 'gateway', way: 'rightGutter', traced: true },
  { from: 'reserve', to: 'stockService', way: 'across', traced: true },
]

const GUTTER = 6.5
const RADIUS = 6
/** Links along a lane run at the height of a card's first line, whatever its own height. */
const FIRST_LINE = 17

export function drawLink(link: PictureLink, boxes: ReadonlyMap<PictureCardId, Box>): DrawnLink | undefined {
  const from = boxes.get(link.from)
  const to = boxes.get(link.to)
  if (!from || !to) return undefined
  return { ...WAYS[link.way](from, to), traced: link.traced ?? false }
}

type Drawn = Omit<DrawnLink, 'traced'>

const WAYS: Record<PictureLink['way'], (from: Box, to: Box) => Drawn> = {
  along: (from, to) => {
    const y = from.y + FIRST_LINE
    const start = from.x + from.w
    return {
      line: `M${start} ${y}H${to.x}`,
      end: { kind: 'head', path: `M${to.x} ${y}l-6 -3.5v7z` },
      middle: { x: (start + to.x) / 2, y },
    }
  },
  back: (from, to) => {
    const start = from.x + from.w / 2
    const end = to.x + to.w / 2
    const top = Math.min(from.y, to.y) - 13
    return {
      line: `M${start} ${from.y}V${top + RADIUS}q0 -${RADIUS} -${RADIUS} -${RADIUS}H${end + RADIUS}q-${RADIUS} 0 -${RADIUS} ${RADIUS}V${to.y - 1}`,
      end: { kind: 'head', path: `M${end} ${to.y}l-3.5 -6h7z` },
      middle: { x: (start + end) / 2, y: top },
    }
  },
  down: (from, to) => {
    const x = from.x + from.w / 2
    const start = from.y + from.h
    return {
      line: `M${x} ${start}V${to.y}`,
      end: { kind: 'bar', path: `M${x - 4.5} ${to.y}h9` },
      dot: { x, y: start },
      middle: { x, y: (start + to.y) / 2 },
    }
  },
  leftGutter: (from, to) => gutter(from.x, from.x - GUTTER, middleOf(from), to.x, middleOf(to)),
  rightGutter: (from, to) =>
    gutter(from.x + from.w, from.x + from.w + GUTTER, middleOf(from), to.x + to.w, middleOf(to)),
  across: (from, to) => gutter(from.x, to.x + to.w + GUTTER + 2, middleOf(from), to.x + to.w, middleOf(to)),
}

/** Out to the gutter at `x`, down it, and in again; rounded at both turns. */
function gutter(startX: number, x: number, startY: number, endX: number, endY: number): Drawn {
  const out = Math.sign(x - startX) * Math.min(RADIUS, Math.abs(x - startX) / 1.5)
  const back = Math.sign(endX - x) * Math.min(RADIUS, Math.abs(endX - x) / 1.5)
  const down = Math.sign(endY - startY)
  return {
    line:
      `M${startX} ${startY}H${x - out}q${out} 0 ${out} ${down * Math.abs(out)}` +
      `V${endY - down * Math.abs(back)}q0 ${down * Math.abs(back)} ${back} ${down * Math.abs(back)}H${endX}`,
    end: { kind: 'bar', path: `M${endX} ${endY - 4.5}v9` },
    dot: { x: startX, y: startY },
    middle: { x, y: (startY + endY) / 2 },
  }
}

function middleOf(box: Box): number {
  return box.y + box.h / 2
}
