import { DomainError } from '@sightline/blueprint'
import type { BlueprintDoc, CardId, DomainErrorCode } from '@sightline/blueprint'
import { BlueprintStore } from './blueprint-store.svelte.ts'
import { Camera } from './camera.svelte.ts'
import type { BoardPoint } from './geometry.ts'
import { Selection } from './selection.svelte.ts'
import { ToolRunner } from './tools/tool-runner.svelte.ts'
import { UndoStack } from './undo-stack.svelte.ts'
import { ViewState } from './view-state.svelte.ts'

/** What the editor tells the rest of the page. */
export interface EditorHooks {
  readonly canWrite: () => boolean
  /** A command was refused; the page words it. */
  readonly onRefused: (code: DomainErrorCode) => void
  readonly onCursor: (point: BoardPoint | null) => void
}

/** The facade of one open board: what is seen, what is chosen, and the only way to write. */
export class Editor {
  readonly store: BlueprintStore
  readonly camera = new Camera()
  readonly selection = new Selection()
  readonly view = new ViewState()
  readonly undoStack: UndoStack
  readonly tools: ToolRunner
  readonly hooks: EditorHooks
  readonly #doc: BlueprintDoc

  constructor(doc: BlueprintDoc, hooks: EditorHooks) {
    this.#doc = doc
    this.hooks = hooks
    this.store = new BlueprintStore(doc)
    this.undoStack = new UndoStack(doc, {
      readSelection: () => this.selection.selected,
      restoreSelection: (selected) => this.selection.restore(selected),
    })
    this.tools = new ToolRunner(this)
  }

  get canWrite(): boolean {
    return this.hooks.canWrite()
  }

  /**
   * Runs a command as one undo step; with `merge`, as part of the step before it if that named the same.
   * A refusal is told to the person and leaves the document as it was; returns whether it was done.
   */
  run<Input>(
    command: (doc: BlueprintDoc, input: Input) => void,
    input: Input,
    options: { readonly merge?: string } = {},
  ): boolean {
    if (!this.canWrite) return false
    this.undoStack.begin(options.merge)
    try {
      this.#doc.transact(() => command(this.#doc, input), this.undoStack.origin)
      return true
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.hooks.onRefused(error.code)
      return false
    }
  }

  undo(): void {
    if (this.canWrite) this.undoStack.undo()
    this.#forgetGone()
  }

  redo(): void {
    if (this.canWrite) this.undoStack.redo()
    this.#forgetGone()
  }

  /** Chosen cards that are still there. */
  get chosenCards(): readonly CardId[] {
    return [...this.selection.cards].filter((id) => this.store.blueprint.cards.has(id))
  }

  close(): void {
    this.store.close()
    this.undoStack.close()
  }

  #forgetGone(): void {
    if (this.selection.cards.size > this.chosenCards.length) this.selection.chooseCards(this.chosenCards)
  }
}
