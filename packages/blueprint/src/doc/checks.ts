import { isEntityId } from '../vocabulary/ids.ts'

/** Whether a plain value may stand in a field. */
export type Check = (value: unknown) => boolean

export const flag: Check = (value) => typeof value === 'boolean'

export const isTrue: Check = (value) => value === true

export const entityId: Check = (value) => isEntityId(value)

export const amount: Check = (value) => Number.isSafeInteger(value)

export const isoDate: Check = (value) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))

export const currency: Check = (value) => typeof value === 'string' && /^[A-Z]{3}$/.test(value)

/** The shape of a fractional index; `order-key.ts` copes with keys that only look like one. */
export const orderKey: Check = (value) => typeof value === 'string' && /^[0-9A-Za-z]{1,1000}$/.test(value)

export function text(maxLength: number): Check {
  return (value) => typeof value === 'string' && value.length <= maxLength
}

export function oneOf(words: readonly string[]): Check {
  return (value) => typeof value === 'string' && words.includes(value)
}

export function between(least: number, most: number): Check {
  return (value) => typeof value === 'number' && value >= least && value <= most
}

export function whole(least: number, most: number): Check {
  return (value) => Number.isInteger(value) && between(least, most)(value)
}

export const finite: Check = (value) => typeof value === 'number' && Number.isFinite(value)

/** A plain object whose known entries fit; entries that are not named are let through. */
export function record(
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check {
  return (value) => {
    if (!isPlainObject(value)) return false
    const needed = Object.entries(required).every(([key, check]) => check(value[key]))
    return (
      needed &&
      Object.entries(optional).every(([key, check]) => value[key] === undefined || check(value[key]))
    )
  }
}

export function listOf(check: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(check)
}

export function either(...checks: readonly Check[]): Check {
  return (value) => checks.some((check) => check(value))
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  )
}
