import { GUARD_LIMITS } from './guard-limits.ts'
import { RefusedUpdate } from './guard-refusal.ts'

/**
 * Throws a RefusedUpdate for what JSON has no words for, and for more of it than any field holds. An object's
 * own prototype shows whether a key named `__proto__` was read into it (S-33).
 */
export function checkValue(value: unknown): void {
  let entries = 0
  const check = (part: unknown, depth: number): void => {
    if (++entries > GUARD_LIMITS.valueEntries || depth > GUARD_LIMITS.valueDepth) {
      throw new RefusedUpdate('tooMany')
    }
    if (typeof part === 'string' && part.length > GUARD_LIMITS.stringLength)
      throw new RefusedUpdate('tooMany')
    if (typeof part === 'bigint' || part instanceof Uint8Array) throw new RefusedUpdate('badContent')
    if (typeof part !== 'object' || part === null) return
    if (Array.isArray(part)) {
      for (const entry of part) check(entry, depth + 1)
      return
    }
    if (Object.getPrototypeOf(part) !== Object.prototype || Object.hasOwn(part, '__proto__')) {
      throw new RefusedUpdate('badKey')
    }
    for (const entry of Object.values(part)) check(entry, depth + 1)
  }
  check(value, 0)
}
