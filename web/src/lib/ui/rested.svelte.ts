import { untrack } from 'svelte'
import { atRest } from './at-rest.ts'

/** Follows a value once the hand has rested for a moment: for what is slow to draw and is not what was touched. */
export class Rested<Value> {
  #current: Value = $state.raw() as Value

  /** To be made while a component is. Stays as it is for as long as `isHeld`. */
  constructor(read: () => Value, isHeld: () => boolean) {
    this.#current = untrack(read)
    $effect(() => {
      const next = read()
      return isHeld() ? undefined : atRest(() => (this.#current = next))
    })
  }

  get current(): Value {
    return this.#current
  }
}
