/** Random numbers that come again with the same seed (mulberry32). */
export interface SeededRandom {
  readonly seed: number
  /** 0 up to 1, 1 excluded. */
  next(): number
  /** A whole number from 0 up to `below`, which is excluded. */
  whole(below: number): number
  /** One of a list; undefined of an empty one. */
  pick<Item>(items: readonly Item[]): Item | undefined
  /** The list in another order. */
  shuffle<Item>(items: readonly Item[]): Item[]
}

export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    seed,
    next,
    whole,
    pick: (items) => items[whole(items.length)],
    shuffle: (items) => {
      const left = [...items]
      return items.flatMap(() => left.splice(whole(left.length), 1))
    },
  }
}

/** The seed of this run: `SEED` from the environment, or a fresh one. Whoever takes it prints it. */
export function seedOfRun(fromEnvironment: string | undefined): number {
  const given = Number(fromEnvironment)
  return fromEnvironment !== undefined && Number.isSafeInteger(given) ? given : Date.now() % 4_294_967_296
}
