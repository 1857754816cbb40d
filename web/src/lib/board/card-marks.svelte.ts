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
  /** It is dragged away, and seen where it is dragged to. */
  readonly isLifted: boolean
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

  /** Of each card as things are: what marks depend on is asked for once, not once for each of hundreds. */
  now(): (id: CardId) => CardMarks {
    const { editing, lifted } = this.#editor.view
    const { cards } = this.#editor.selection
    const [lineTarget, filesTarget] = [this.#lineTarget, this.#filesTarget]
    const [chain, highlight] = [this.#chain, this.#highlight]
    return (id) => ({
      isChosen: cards.has(id),
      isEditing: editing === id,
      isLifted: lifted.has(id),
      isAimedAt: lineTarget === id || filesTarget === id,
      isFaded: chain !== undefined && !chain.cards.has(id),
      isHighlighted: highlight?.has(id) ?? false,
      selector: this.#selectedBy(id),
    })
  }
}
