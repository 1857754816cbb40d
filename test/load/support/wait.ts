import { setTimeout as sleepFor } from 'node:timers/promises'

export function sleep(ms: number): Promise<void> {
  return sleepFor(ms)
}

const patienceMs = 120_000

/** Resolves as soon as it holds; throws when it does not come to hold. */
export async function until(what: string, holds: () => boolean, limitMs = patienceMs): Promise<void> {
  const end = performance.now() + limitMs
  while (!holds()) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await sleep(2)
  }
}
