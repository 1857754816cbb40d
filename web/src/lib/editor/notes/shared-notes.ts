import { LIMITS } from '@sightline/blueprint'
import type Quill from 'quill/core'
import type { Delta } from 'quill/core'
import { QuillBinding } from 'y-quill'
import type { Awareness } from 'y-protocols/awareness'
import type { Text } from 'yjs'
import type { NoteCarets } from '../../sync/note-carets.ts'
import type { UndoStack } from '../undo-stack.svelte.ts'
import { TypingSteps } from './typing-steps.ts'

export interface SharedNotesOptions {
  readonly text: Text
  readonly carets: NoteCarets
  readonly undoStack: UndoStack
  /** What is written until the field is left is one change by this name. */
  readonly merge: string
  /** Whether something had no room. */
  readonly onFull: (isFull: boolean) => void
}

/** Ties a field to the text that it shows: as one's own steps to take back, and never longer than notes may be. */
export class SharedNotes {
  readonly #quill: Quill
  readonly #options: SharedNotesOptions
  readonly #binding: QuillBinding
  readonly #steps = new TypingSteps()
  readonly #disown: () => void

  constructor(quill: Quill, options: SharedNotesOptions) {
    this.#quill = quill
    this.#options = options
    // It asks for no more of an awareness than carets have.
    this.#binding = new QuillBinding(options.text, quill, options.carets as unknown as Awareness)
    this.#disown = options.undoStack.adopt(this.#binding, options.merge)
    quill.off('editor-change', this.#binding._quillObserver)
    quill.on('editor-change', this.#write)
  }

  /** What is written next is a step of its own. */
  endStep(): void {
    this.#steps.end()
  }

  /** Tells the others where the caret is, though it may not have moved. */
  tellCaret(): void {
    this.#binding._quillObserver('selection-change', undefined, undefined, undefined)
  }

  close(): void {
    this.#quill.off('editor-change', this.#write)
    this.#binding.destroy()
    this.#disown()
  }

  /** In the place of the binding's own listener, which knows of no limit and of no steps. */
  readonly #write = (kind: string, change: unknown, before: unknown, source: unknown): void => {
    const pass = (): void => this.#binding._quillObserver(kind, change, before, source)
    if (kind !== 'text-change') return pass()
    if (source !== 'user') {
      this.#steps.follow(change as Delta)
      return pass()
    }
    if (!this.#steps.continues((change as Delta).ops)) this.#options.undoStack.split()
    this.#binding.doc.transact(() => {
      pass()
      this.#cutToFit(change as Delta)
    }, this.#binding)
  }

  /** Takes back as much of what was just written as has no room. */
  #cutToFit(change: Delta): void {
    const surplus = this.#quill.getLength() - LIMITS.notesLength
    this.#options.onFull(surplus > 0)
    const end = endOfInserted(change)
    if (surplus <= 0 || !end) return
    const from = Math.max(end.from, this.#pairStart(end.to - surplus))
    this.#quill.deleteText(from, end.to - from, 'api')
  }

  /** Half a character is none: where a cut would part the two halves of one, it goes before both. */
  #pairStart(index: number): number {
    return /[\uD800-\uDBFF]/.test(this.#quill.getText(index - 1, 1)) ? index - 1 : index
  }
}

/** Where the last stretch that a change inserted begins and ends; undefined when it only deletes and formats. */
function endOfInserted({ ops }: Delta): { readonly from: number; readonly to: number } | undefined {
  let at = 0
  let found: { from: number; to: number } | undefined
  for (const { insert, retain } of ops) {
    const length = typeof insert === 'string' ? insert.length : typeof retain === 'number' ? retain : 0
    if (insert !== undefined) found = { from: at, to: at + length }
    at += length
  }
  return found
}
