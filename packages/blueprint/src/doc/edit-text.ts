import type * as Y from 'yjs'

/**
 * Turns a shared text into `wanted` by replacing only the stretch that differs, so that what two people
 * type at different places of it at once is kept from both. Formatting outside that stretch stays.
 * Half a character (a surrogate without its other half) would be one thing here and another at the other end
 * of the wire, so it becomes the replacement character.
 */
export function editText(text: Y.Text, wanted: string): void {
  const next = wanted.toWellFormed()
  const now = text.toString()
  if (now === next) return
  const start = sharedStart(now, next)
  const end = sharedEnd(now, next, start)
  const removed = now.length - start - end
  if (removed > 0) text.delete(start, removed)
  const added = next.slice(start, next.length - end)
  if (added) text.insert(start, added)
}

function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  return start > 0 && splitsPair(a, start) ? start - 1 : start
}

function sharedEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let end = 0
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  return end > 0 && splitsPair(a, a.length - end) ? end - 1 : end
}

/** Whether a cut at `index` would part the two halves of one character. */
function splitsPair(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1)
  return before >= 0xd800 && before <= 0xdbff
}
