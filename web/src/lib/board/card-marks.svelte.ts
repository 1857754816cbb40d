import type { CardId } from '@sightline/blueprint'
import type { Editor } from '../editor/editor.ts'

/** Somebody else who has a card selected. */
export interface Selector {
  readonly name: string
  readonly colour: number
}

/** How a card stands out, whatever is written on it. */
export interface CardMarks {
  readonly isChosen: boolean
  readonly isEditing: boolean
  readonly isDragged: boolean
  /** A line or files would land on it. */
  readonly isAimedAt: boolean
  /** Another card's chain is traced, and this one is not in it. */
  readonly isFaded: boolean
  /** The scene that is presented is about it. */
  readonly isHighlighted: boolean
  readonly selector: Selector | undefined
}

/** What marks depend on. */
export type MarkSources = Pick<Editor, 'view' | 'selection' | 'chain'>

/** What a gesture, a choice, a presentation or somebody else makes of the cards. */
export class CardMarking {
  readonly #editor: MarkSources
  readonly #selectedBy: (id: CardId) => Selector | undefined
  readonly #lineTarget = $derived.by(() => this.#editor.view.linkDraft?.over)
  readonly #filesTarget = $derived.by(() => {
    const { fileLanding } = this.#editor.view
    return fileLanding?.kind === 'card' ? fileLanding.id : undefined
  })
  readonly #chain = $derived.by(() => this.#editor.view.staging?.lit ?? this.#editor.chain)
  readonly #highlight = $derived.by(() => this.#editor.view.staging?.highlight)

  constructor(editor: MarkSources, selectedBy: (id: CardId) => Selector | undefined) {
    this.#editor = editor
    this.#selectedBy = selectedBy
  }

  of(id: CardId): CardMarks {
    const { view, selection } = this.#editor
    return {
      isChosen: selection.cards.has(id),
      isEditing: view.editing === id,
      isDragged: view.dragged.has(id),
      isAimedAt: this.#lineTarget === id || this.#filesTarget === id,
      isFaded: this.#chain !== undefined && !this.#chain.cards.has(id),
      isHighlighted: this.#highlight?.has(id) ?? false,
      selector: this.#selectedBy(id),
    }
  }
}
