import { RefusedUpdate } from './guard-refusal.ts'

const KEY = /^[A-Za-z0-9_-]{1,40}(?::[A-Za-z0-9_-]{1,40})?$/u
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Throws a RefusedUpdate for a key that no entry or format may have (T-67). */
export function checkKey(key: string): void {
  if (!KEY.test(key) || FORBIDDEN.has(key)) throw new RefusedUpdate('badKey')
}
