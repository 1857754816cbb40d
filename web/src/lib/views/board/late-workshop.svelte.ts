import type { BoardWorkshop, BoardWorkshopOptions } from '#lib/workshop/board-workshop.svelte.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import { LateModule } from '#lib/ui/late-module.svelte.ts'
import { untrack } from 'svelte'

/** The workshop on an open board, once the program for it is there. */
export class LateWorkshop {
  readonly #module = new LateModule({
    load: () => import('#lib/workshop/board-workshop.svelte.ts'),
    isWanted: () => true,
  })
  readonly #current: BoardWorkshop | undefined
  showsPanel = $state(false)

  /** To be made while a component is. */
  constructor(connection: Connection, options: BoardWorkshopOptions) {
    this.#current = $derived.by(() => {
      const loaded = this.#module.current
      return loaded && untrack(() => new loaded.BoardWorkshop(options))
    })
    $effect(() => {
      const workshop = this.#current
      return workshop && connection.onPush((event) => workshop.hear(event))
    })
    // Whatever happened while there was no line.
    $effect(() => {
      if (connection.isInRoom) void this.#current?.load()
    })
  }

  get current(): BoardWorkshop | undefined {
    return this.#current
  }

  get isOpen(): boolean {
    return this.showsPanel && this.#current !== undefined
  }
}
