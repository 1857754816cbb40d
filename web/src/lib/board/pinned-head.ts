/**
 * Where a header lies that scrolls with the board until it meets an edge, stays there, and leaves with the
 * end of the board. `start`: where it would lie by itself; `reach`: how far it may travel; all in px.
 */
export function pinnedAt(start: number, edge: number, reach: number): number {
  return Math.min(Math.max(start, edge), start + Math.max(0, reach))
}
