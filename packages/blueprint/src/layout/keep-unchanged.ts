import type { BoardLayout } from './board-layout.ts'

/**
 * The next layout, in which whatever lies as it lay before is the same object as before: who draws it need not look
 * at it again.
 */
export function keepUnchanged(previous: BoardLayout, next: BoardLayout): BoardLayout {
  return {
    ...next,
    columns: keptItems(previous.columns, next.columns),
    phases: keptItems(previous.phases, next.phases),
    lanes: keptItems(previous.lanes, next.lanes),
    lines: keptItems(previous.lines, next.lines),
    cards: keptEntries(previous.cards, next.cards),
  }
}

function keptItems<Item extends object>(before: readonly Item[], after: readonly Item[]): readonly Item[] {
  const items = after.map((item, index) => kept(before[index], item))
  const isSame = before.length === after.length && items.every((item, index) => item === before[index])
  return isSame ? before : items
}

function keptEntries<Key, Item extends object>(
  before: ReadonlyMap<Key, Item>,
  after: ReadonlyMap<Key, Item>,
): ReadonlyMap<Key, Item> {
  const entries = new Map<Key, Item>()
  for (const [key, item] of after) entries.set(key, kept(before.get(key), item))
  return entries
}

function kept<Item extends object>(before: Item | undefined, after: Item): Item {
  return before !== undefined && isSame(before, after) ? before : after
}

/** Field by field: lines of text and steps are as they were when they are the same objects. */
function isSame(before: object, after: object): boolean {
  for (const name in after) if (Reflect.get(before, name) !== Reflect.get(after, name)) return false
  return true
}
