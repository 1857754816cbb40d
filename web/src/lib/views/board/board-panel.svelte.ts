import type { Editor } from '#lib/editor/editor.ts'
import { atRest } from '#lib/ui/at-rest.ts'
import { Trailing } from '#lib/ui/trailing.svelte.ts'
import type { LateComments } from './late-comments.svelte.ts'
import type { LateWorkshop } from './late-workshop.svelte.ts'
import type { Show } from './show.svelte.ts'

export type PanelName = 'workshop' | 'comments' | 'scenes' | 'inspector' | 'totals'

export interface BoardPanelOptions {
  readonly editor: Editor
  readonly comments: LateComments
  readonly workshop: LateWorkshop
  readonly show: Show
  /** Whether the panel lies over the board rather than beside it. */
  readonly isOver: () => boolean
}

/** What stands in the panel of an open board: what was asked for before what is chosen. */
export class BoardPanel {
  readonly #options: BoardPanelOptions
  readonly #wasInspectable: Trailing<boolean>
  showsTotals = $state(false)

  /** To be made while a component is. */
  constructor(options: BoardPanelOptions) {
    this.#options = options
    this.#wasInspectable = new Trailing(
      (isShown) => this.#isInspectable && (isShown || !options.editor.selection.isInPassing),
      (follow) => (options.editor.tools.isBusy ? undefined : atRest(follow)),
    )
  }

  get current(): PanelName | undefined {
    const { comments, workshop, show, isOver } = this.#options
    if (show.isBare) return undefined
    // A thread has a narrow board for itself.
    if (isOver() && comments.current?.anchor !== undefined) return undefined
    if (workshop.isOpen) return 'workshop'
    if (comments.isOpen) return 'comments'
    if (show.areScenesOpen) return 'scenes'
    if (this.#isInspectable && this.#wasInspectable.current) return 'inspector'
    return this.showsTotals ? 'totals' : undefined
  }

  openScenes(): void {
    this.showsTotals = false
    this.#options.show.areScenesOpen = true
  }

  /** Takes away what stands in it, with what it is about. */
  close(): void {
    const { editor, comments, workshop, show } = this.#options
    const closed = this.current
    if (closed === 'workshop') workshop.showsPanel = false
    else if (closed === 'comments') comments.showsPanel = false
    else {
      this.showsTotals = false
      show.areScenesOpen = false
      editor.selection.clear()
    }
  }

  get #isInspectable(): boolean {
    const { selection, store } = this.#options.editor
    const { cards, link, onlyCard, onlyThing } = selection
    if (link !== undefined || onlyCard !== undefined || cards.size > 1) return true
    return onlyThing !== undefined && store.things.get(onlyThing)?.kind === 'arrow'
  }
}
