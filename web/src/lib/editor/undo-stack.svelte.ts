import { createUndoManager } from '@sightline/blueprint'
import type { BlueprintDoc } from '@sightline/blueprint'
import type { Transaction } from 'yjs'
import { markStep } from '../sync/step-of.ts'
import type { Selected } from './selection.svelte.ts'

const SELECTION = 'selection'

/** One person's own undo and redo. A gesture is one step; typing in one field is one step until it ends. */
export class UndoStack {
  /** The origin of everything that this stack takes back. */
  readonly origin = Symbol('own edit')
  readonly #doc: BlueprintDoc
  readonly #manager: ReturnType<typeof createUndoManager>
  #canUndo = $state(false)
  #canRedo = $state(false)
  #lastMerge: string | undefined
  #step = Symbol('step')

  constructor(
    doc: BlueprintDoc,
    hooks: {
      readonly readSelection: () => Selected
      readonly restoreSelection: (selected: Selected) => void
    },
  ) {
    this.#doc = doc
    this.#manager = createUndoManager(doc, this.origin)
    // What was chosen before this, whichever way it goes.
    this.#manager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set(SELECTION, hooks.readSelection())
      this.#show()
    })
    this.#manager.on('stack-item-popped', ({ stackItem }) => {
      const selected = stackItem.meta.get(SELECTION) as Selected | undefined
      if (selected) hooks.restoreSelection(selected)
      this.#show()
    })
    this.#manager.on('stack-cleared', () => this.#show())
  }

  get canUndo(): boolean {
    return this.#canUndo
  }

  get canRedo(): boolean {
    return this.#canRedo
  }

  /** The step that what is written now belongs to. */
  get step(): symbol {
    return this.#step
  }

  /** What is written next joins the step before it if both name the same `merge`; otherwise it is a step of its own. */
  begin(merge: string | undefined): void {
    const joins = merge !== undefined && merge === this.#lastMerge
    this.#manager.captureTimeout = joins ? Number.POSITIVE_INFINITY : 0
    if (!joins) {
      this.#manager.stopCapturing()
      this.#step = Symbol('step')
    }
    this.#lastMerge = merge
  }

  /**
   * What is written under `origin` without a command is one's own too: it is taken back here, and joins as `begin`
   * has it. Returns how to end that.
   */
  adopt(origin: object, merge: string): () => void {
    const join = (transaction: Transaction): void => {
      if (transaction.origin !== origin) return
      this.begin(merge)
      markStep(transaction, this.#step)
    }
    this.#doc.on('beforeTransaction', join)
    this.#manager.addTrackedOrigin(origin)
    return () => {
      this.#doc.off('beforeTransaction', join)
      this.#manager.removeTrackedOrigin(origin)
    }
  }

  /** What follows is taken back by itself, though it is part of the same change. */
  split(): void {
    this.#manager.stopCapturing()
  }

  undo(): void {
    this.#lastMerge = undefined
    this.#manager.undo()
  }

  redo(): void {
    this.#lastMerge = undefined
    this.#manager.redo()
  }

  close(): void {
    this.#manager.destroy()
  }

  #show(): void {
    this.#canUndo = this.#manager.canUndo()
    this.#canRedo = this.#manager.canRedo()
  }
}
