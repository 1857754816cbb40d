import type { BoardLayout } from './board-layout.ts'

type Listed = Pick<BoardLayout, 'columns' | 'collapsedSteps' | 'phases' | 'lanes' | 'lines'>

/** Lists in which whatever lies as it lay before is the same object as before, and so is each list as a whole. */
export function keepUnchanged(previous: Listed | undefined, next: Listed): Listed {
  if (!previous) return next
  return {
    columns: keptItems(previous.columns, next.columns),
    collapsedSteps: keptItems(previous.collapsedSteps, next.collapsedSteps),
    phases: keptItems(previous.phases, next.phases),
    lanes: keptItems(previous.lanes, next.lanes),
    lines: keptItems(previous.lines, next.lines),
  }
}

function keptItems<Item extends object>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const items = after.map((item, index) => keptItem(before[index], item))
  const isSame = before.length === after.length && items.every((item, index) => item === before[index])
  return isSame ? before : items
}

/** Field by field: lines of text and steps are as they were when they are the same objects. */
function keptItem<Item extends object>(before: Item | undefined, after: Item): Item {
  if (before === undefined) return after
  for (const name in after) if (before[name] !== after[name]) return after
  return before
}
