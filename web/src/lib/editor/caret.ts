/** Where a caret belongs after somebody else changed the text around it. */
export function caretAfter(before: string, after: string, caret: number): number {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  if (caret <= start) return caret
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (caret >= before.length - end) return caret + after.length - before.length
  return after.length - end
}
