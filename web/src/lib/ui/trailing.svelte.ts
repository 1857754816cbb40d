import { untrack } from 'svelte'

/** Follows a value when its time has come: for what comes with what was touched and must not hold it up. */
export class Trailing<Value> {
  #current: Value = $state.raw() as Value

  /** To be made while a component is. `wait` runs what it gets then, or never, and returns how to call it off. */
  constructor(read: (current?: Value) => Value, wait: (follow: () => void) => (() => void) | undefined) {
    this.#current = untrack(() => read())
    $effect(() => {
      const next = read(untrack(() => this.#current))
      return wait(() => (this.#current = next))
    })
  }

  get current(): Value {
    return this.#current
  }
}
