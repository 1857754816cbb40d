import type { FailureCode } from '#lib/api/api-failure.ts'
import { m } from '#lib/paraglide/messages.js'

/** Failures that pass by themselves. Meanwhile nothing else may come from the server, so their words are here. */
const TEXTS: Partial<Record<FailureCode, () => string>> = {
  offline: m.error_offline,
  restarting: m.error_restarting,
  storageDown: m.error_storageDown,
  overloaded: m.error_overloaded,
}

export function isOutOfReach(code: FailureCode): boolean {
  return outOfReachText(code) !== undefined
}

/** What happened and what to do; undefined of a failure that the server stands by. */
export function outOfReachText(code: FailureCode): string | undefined {
  return TEXTS[code]?.()
}
