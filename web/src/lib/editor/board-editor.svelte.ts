import { cardNotes, DomainError, setEvidence } from '@sightline/blueprint'
import type { BlueprintDoc, CardId, FreeId } from '@sightline/blueprint'
import { chainOf } from '@sightline/blueprint/analysis'
import type { Chain } from '@sightline/blueprint/analysis'
import type { Text } from 'yjs'
import { markStep } from '../sync/step-of.ts'
import { BlueprintStore } from './blueprint-store.svelte.ts'
import { Camera } from './camera.svelte.ts'
import { EvidenceUploads } from './evidence/evidence-uploads.svelte.ts'
import type { Command, Editor, EditorHooks, StepOptions } from './editor.ts'
import { newId } from './new-id.ts'
import { Selection } from './selection.svelte.ts'
import { ToolRunner } from './tools/tool-runner.svelte.ts'
import { UndoStack } from './undo-stack.svelte.ts'
import { ViewState } from './view-state.svelte.ts'

export class BoardEditor implements Editor {
  readonly store: BlueprintStore
  readonly camera = new Camera()
  readonly selection = new Selection()
  readonly view = new ViewState()
  readonly undoStack: UndoStack
  readonly tools: ToolRunner
  readonly uploads: EvidenceUploads
  readonly hooks: EditorHooks
  readonly #doc: BlueprintDoc
  readonly #chain = $derived.by(() => this.#trace())

  constructor(doc: BlueprintDoc, hooks: EditorHooks) {
    this.#doc = doc
    this.hooks = hooks
    this.store = new BlueprintStore(doc)
    this.undoStack = new UndoStack(doc, {
      readSelection: () => this.selection.selected,
      restoreSelection: (selected) => this.selection.restore(selected),
    })
    this.tools = new ToolRunner(this)
    this.uploads = new EvidenceUploads({
      send: hooks.sendFile,
      onFailed: hooks.onFileFailed,
      attach: (cardId, evidence) => this.run(setEvidence, { cardId, id: newId(), evidence }),
    })
  }

  get canWrite(): boolean {
    return this.hooks.canWrite()
  }

  get canComment(): boolean {
    return this.hooks.canComment()
  }

  run<Input>(command: Command<Input>, input: Input, options: StepOptions = {}): boolean {
    if (!this.canWrite) return false
    this.undoStack.begin(options.merge)
    try {
      this.#doc.transact((transaction) => {
        markStep(transaction, this.undoStack.step)
        command(this.#doc, input)
      }, this.undoStack.origin)
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

  notesOf(id: CardId): Text | undefined {
    return cardNotes(this.#doc, id)
  }

  get chosenCards(): readonly CardId[] {
    return [...this.selection.cards].filter((id) => this.store.shown.cards.has(id))
  }

  get chain(): Chain | undefined {
    return this.#chain
  }

  get chosenThings(): readonly FreeId[] {
    return [...this.selection.things].filter((id) => this.store.things.get(id) !== undefined)
  }

  get author(): string {
    return this.hooks.author()
  }

  close(): void {
    this.store.close()
    this.undoStack.close()
  }

  #trace(): Chain | undefined {
    const { traced } = this.view
    if (traced === undefined) return undefined
    const { blueprint } = this.store
    return blueprint.cards.has(traced) ? chainOf(blueprint, traced) : undefined
  }

  #forgetGone(): void {
    const { cards, things } = this.selection
    const [left, leftThings] = [this.chosenCards, this.chosenThings]
    if (cards.size + things.size > left.length + leftThings.length) this.selection.choose(left, leftThings)
  }
}
