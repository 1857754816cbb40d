import { createContext } from 'svelte'
import { LateModule } from './late-module.svelte.ts'
import type MenuList from './MenuList.svelte'

/** The program of all menus. No page needs it for its first picture, and whoever opens a menu before it is there waits for it. */
export class LateMenus {
  readonly #module: LateModule<{ readonly default: typeof MenuList }>
  #isWanted = $state(false)

  /** To be made while a component is. */
  constructor() {
    this.#module = new LateModule({
      load: () => import('./MenuList.svelte'),
      isWanted: () => this.#isWanted,
    })
  }

  /** Undefined until it is there. */
  get List(): typeof MenuList | undefined {
    return this.#module.current?.default
  }

  /** Whether the page is to be seen. */
  get isWanted(): boolean {
    return this.#isWanted
  }

  want(): void {
    this.#isWanted = true
  }
}

export const [getLateMenus, setLateMenus] = createContext<LateMenus>()
