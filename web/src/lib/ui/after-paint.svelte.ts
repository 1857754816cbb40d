import { untrack } from 'svelte'

/** Follows a value once the frame that shows its change is painted: for what is slow to draw and is not what was touched. */
export class AfterPaint<Value> {
  #current: Value = $state.raw() as Value

  /** To be made while a component is. */
  constructor(read: () => Value) {
    this.#current = untrack(read)
    $effect(() => {
      const next = read()
      let painted: ReturnType<typeof setTimeout> | undefined
      const frame = requestAnimationFrame(() => {
        painted = setTimeout(() => (this.#current = next))
      })
      return () => {
        cancelAnimationFrame(frame)
        clearTimeout(painted)
      }
    })
  }

  get current(): Value {
    return this.#current
  }
}
