import { untrack } from 'svelte'

/** Less than it takes to be noticed, more than a frame that shows what was touched. */
const RESTING_MS = 80

/**
 * Follows a value once it has rested for a moment: for what is slow to draw and is not what was touched. Who goes on
 * meanwhile does not wait for it.
 */
export class Rested<Value> {
  #current: Value = $state.raw() as Value

  /** To be made while a component is. Stays as it is for as long as `isHeld`. */
  constructor(read: () => Value, isHeld: () => boolean) {
    this.#current = untrack(read)
    $effect(() => {
      const next = read()
      if (isHeld()) return undefined
      const resting = setTimeout(() => (this.#current = next), RESTING_MS)
      return () => clearTimeout(resting)
    })
  }

  get current(): Value {
    return this.#current
  }
}
