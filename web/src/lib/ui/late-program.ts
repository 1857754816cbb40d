import { afterPaint } from './after-paint.ts'

const RETRY_MS = 2000

/** A file of the program that may come later than what calls it: what is asked of it before is done in turn once it is there. */
export class LateProgram<Module> {
  readonly #load: () => Promise<Module>
  #current: Module | undefined
  #asked: ((module: Module) => void)[] = []
  #isComing = false
  #isWanted = false

  constructor(load: () => Promise<Module>) {
    this.#load = load
  }

  /** Undefined until it is there. */
  get current(): Module | undefined {
    return this.#current
  }

  /** Does it now, in this same task, if the file is there. */
  use(act: (module: Module) => void): void {
    if (this.#current !== undefined) return act(this.#current)
    this.#asked.push(act)
    this.#come()
  }

  /** Comes once what is drawn now has been painted. What is returned calls that off, and drops what was asked. */
  comeSoon(): () => void {
    this.#isWanted = true
    const callOff = afterPaint(() => this.#come())
    return () => {
      callOff()
      this.#isWanted = false
      this.#asked = []
    }
  }

  /** Where the network fails, it is asked for again for as long as it is wanted. */
  #come(): void {
    if (this.#isComing || this.#current !== undefined) return
    this.#isComing = true
    this.#load().then(
      (module) => this.#arrive(module),
      () => {
        this.#isComing = false
        setTimeout(() => {
          if (this.#isWanted || this.#asked.length > 0) this.#come()
        }, RETRY_MS)
      },
    )
  }

  #arrive(module: Module): void {
    this.#current = module
    const asked = this.#asked
    this.#asked = []
    for (const act of asked) act(module)
  }
}
