import { afterPaint } from './after-paint.ts'

const RETRY_MS = 2000

export interface LateModuleOptions<Module> {
  readonly load: () => Promise<Module>
  readonly isWanted: () => boolean
}

/** A file of the program that the first picture can do without. It is asked for again for as long as the network fails. */
export class LateModule<Module> {
  #current: Module | undefined = $state.raw()

  /** To be made while a component is. */
  constructor({ load, isWanted }: LateModuleOptions<Module>) {
    let retry: ReturnType<typeof setTimeout> | undefined
    const attempt = (): void => {
      load().then(
        (module) => (this.#current = module),
        () => (retry = setTimeout(attempt, RETRY_MS)),
      )
    }
    $effect(() => {
      if (!isWanted() || this.#current !== undefined) return undefined
      const callOff = afterPaint(attempt)
      return () => {
        callOff()
        clearTimeout(retry)
      }
    })
  }

  /** Undefined until it is there. */
  get current(): Module | undefined {
    return this.#current
  }
}
