import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * A fractional index between two neighbours (undefined: no neighbour on that side). `id` is the entity that
 * gets it: a few digits made from it keep two people who insert at the same place from choosing the same key.
 * Neighbours that are equal or unreadable are treated as if the one after were absent.
 */
export function orderBetween(before: string | undefined, after: string | undefined, id: string): string {
  const low = before !== undefined && isSound(before) ? before : null
  const high = after !== undefined && isSound(after) && (low === null || low < after) ? after : null
  const middle = generateKeyBetween(low, high)
  const own = middle + digitsOf(id)
  return high === null || own < high ? own : middle
}

/** A key for the end of a list. */
export function orderAfter(siblings: readonly { readonly order: string }[], id: string): string {
  return orderBetween(siblings.at(-1)?.order, undefined, id)
}

/** A key that puts `id` at `index` of a sorted list that does not hold it. */
export function orderAt(siblings: readonly { readonly order: string }[], index: number, id: string): string {
  const at = Math.max(0, Math.min(index, siblings.length))
  const before = siblings[at - 1]?.order
  const after = siblings.slice(at).find(({ order }) => before === undefined || order > before)?.order
  return orderBetween(before, after, id)
}

/** Keys for a whole list at once, in order. */
export function freshOrders(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

function isSound(key: string): boolean {
  try {
    generateKeyBetween(key, null)
    return true
  } catch {
    return false
  }
}

const DIGITS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Three digits that are never zero, so that the key they end stays in its shortest form. */
function digitsOf(id: string): string {
  let hash = 2166136261
  for (let index = 0; index < id.length; index += 1)
    hash = Math.imul(hash ^ id.charCodeAt(index), 16777619) >>> 0
  let digits = ''
  for (let place = 0; place < 3; place += 1) {
    digits += DIGITS.charAt(hash % DIGITS.length)
    hash = Math.floor(hash / DIGITS.length)
  }
  return digits
}
