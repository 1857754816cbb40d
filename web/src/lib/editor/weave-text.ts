import { caretAfter } from './caret.ts'

/**
 * What one person did to a text (from `base` to `next`), done to what others have made of it meanwhile
 * (`current`): nobody's letters are lost because somebody's field had not caught up.
 */
export function weaveText(base: string, next: string, current: string): string {
  if (base === current) return next
  let start = 0
  while (start < base.length && start < next.length && base[start] === next[start]) start += 1
  let end = 0
  const most = Math.min(base.length, next.length) - start
  while (end < most && base[base.length - 1 - end] === next[next.length - 1 - end]) end += 1
  const from = caretAfter(base, current, start)
  const to = Math.max(from, caretAfter(base, current, base.length - end))
  return current.slice(0, from) + next.slice(start, next.length - end) + current.slice(to)
}
