import type { CardId } from '@sightline/blueprint'
import type { BoardComments, BoardCommentsOptions } from '#lib/comments/board-comments.svelte.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import { LateModule } from '#lib/ui/late-module.svelte.ts'
import { untrack } from 'svelte'

/** The comments of an open board, once the program for them is there. */
export class LateComments {
  readonly #module = new LateModule({
    load: () => import('#lib/comments/board-comments.svelte.ts'),
    isWanted: () => true,
  })
  readonly #current: BoardComments | undefined
  /** Whether they stand in the panel. */
  showsPanel = $state(false)

  /** To be made while a component is. */
  constructor(connection: Connection, options: BoardCommentsOptions) {
    this.#current = $derived.by(() => {
      const loaded = this.#module.current
      return loaded && untrack(() => new loaded.BoardComments(options))
    })
    $effect(() => {
      const comments = this.#current
      return comments && connection.onPush((event) => comments.hear(event))
    })
    // Whatever was said while there was no line.
    $effect(() => {
      const isReachable = connection.isInRoom || connection.saveState.kind === 'blocked'
      if (isReachable) void this.#current?.threads.load()
    })
  }

  get current(): BoardComments | undefined {
    return this.#current
  }

  get isOpen(): boolean {
    return this.showsPanel && this.#current !== undefined
  }

  /** Undefined until they are known. */
  get openCount(): number | undefined {
    const threads = this.#current?.threads
    return threads?.isLoaded === true ? threads.open.length : undefined
  }

  /** How many comments of open threads are about a card. */
  countOn(cardId: CardId): number {
    const threads = this.#current?.threads.open ?? []
    return threads
      .filter(({ anchor }) => 'cardId' in anchor && anchor.cardId === cardId)
      .reduce((sum, { comments }) => sum + comments.length, 0)
  }
}
