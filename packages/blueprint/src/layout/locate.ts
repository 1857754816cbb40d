import type { BoardLayout, ColumnBox, LaneBox } from './board-layout.ts'

/** The column over which an x lies; undefined left and right of all, and in a phase without steps. */
export function columnAt({ columns }: BoardLayout, x: number): ColumnBox | undefined {
  const column = columns[lastBeginning(columns, (box) => box.x, x)]
  return column && x < column.x + column.width ? column : undefined
}

/** The lane in which a y lies; undefined on a line and outside the board. */
export function laneAt({ lanes }: BoardLayout, y: number): LaneBox | undefined {
  const lane = lanes[lastBeginning(lanes, (box) => box.y, y)]
  return lane && y < lane.y + lane.height ? lane : undefined
}

/** Index of the last box that begins at or before a coordinate; -1 when none does. */
function lastBeginning<Box>(boxes: readonly Box[], startOf: (box: Box) => number, at: number): number {
  let [low, high] = [0, boxes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const box = boxes[middle]
    if (box !== undefined && startOf(box) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
