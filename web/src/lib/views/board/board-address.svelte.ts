import type { CardId } from '@sightline/blueprint'
import { untrack } from 'svelte'
import { addressedBy } from '#lib/editor/address.ts'
import type { Editor } from '#lib/editor/editor.ts'
import { jumpToAddress } from '#lib/editor/verbs/jump.ts'
import type { LateComments } from './late-comments.svelte.ts'

export interface BoardAddressOptions {
  readonly editor: Editor
  readonly comments: LateComments
  readonly isPhone: () => boolean
  /** A phone has what is said about a card with the card alone. */
  readonly onCardComments: () => void
  readonly onGone: () => void
}

/** Who was given the address of a card, a lane, a step or a comment arrives there. */
export class BoardAddress {
  readonly #options: BoardAddressOptions

  /** To be made while a component is. */
  constructor(options: BoardAddressOptions) {
    this.#options = options
    // What is said comes later than the board.
    $effect(() => {
      const addressed = addressedBy(location.hash)
      if (options.comments.current?.threads.isLoaded && addressed?.kind === 'comment')
        untrack(() => this.#goToComment(addressed.id))
    })
  }

  readonly go = (): void => {
    const { editor, onGone } = this.#options
    editor.store.catchUp()
    const addressed = addressedBy(location.hash)
    if (addressed?.kind === 'comment') this.#goToComment(addressed.id)
    else if (addressed && !jumpToAddress(editor, addressed)) onGone()
  }

  #goToComment(id: string): void {
    const { editor, comments, isPhone, onCardComments } = this.#options
    const said = comments.current
    if (said?.threads.isLoaded !== true) return
    if (!isPhone()) return said.showComment(id)
    const anchor = said.threads.withComment(id)?.anchor
    if (!anchor || !('cardId' in anchor)) return
    editor.selection.chooseCards([anchor.cardId as CardId])
    onCardComments()
  }
}
