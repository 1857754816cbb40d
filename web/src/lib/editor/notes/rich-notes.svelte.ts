import { flushSync } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { CardId } from '@sightline/blueprint'
import type { Text } from 'yjs'
import type { Editor } from '../editor.ts'
import { PLAIN } from './note-formats.ts'
import type { NoteFormats, NoteList } from './note-formats.ts'
import type { NotesQuill } from './notes-quill.ts'

/** Who goes from card to card does not wait for the field of each. */
const RESTING_MS = 250

/** The notes of one card as they are shown and written: what its field says of itself, and what a toolbar can ask. */
export class RichNotes {
  readonly #editor: Editor
  readonly #id: CardId
  #field: NotesQuill | undefined = $state.raw()
  #formats: NoteFormats = $state.raw(PLAIN)
  #isFull = $state(false)
  /** The address of the link that is being asked for; undefined while none is. */
  #linkAddress: string | undefined = $state()

  constructor(editor: Editor, id: CardId) {
    this.#editor = editor
    this.#id = id
  }

  /** False until the field is loaded: until then the notes are plain text. */
  get isReady(): boolean {
    return this.#field !== undefined
  }

  get formats(): NoteFormats {
    return this.#formats
  }

  /** Whether something that was written had no room. */
  get isFull(): boolean {
    return this.#isFull
  }

  get linkAddress(): string | undefined {
    return this.#linkAddress
  }

  /** Loads the field into an element, and goes on where somebody has begun to write in the plain one beside it. */
  show(text: Text | undefined): Attachment<HTMLElement> | undefined {
    return (
      text &&
      ((place) => {
        let isGone = false
        const load = (): void => {
          // A gesture goes first.
          if (this.#editor.tools.isBusy) {
            resting = setTimeout(load, RESTING_MS)
            return
          }
          void import('./notes-quill.ts').then(
            (loaded) => {
              if (!isGone) this.#open(place, text, loaded.NotesQuill)
            },
            () => undefined,
          )
        }
        let resting = setTimeout(load, RESTING_MS)
        return () => {
          isGone = true
          clearTimeout(resting)
          this.#field?.close()
          this.#field = undefined
        }
      })
    )
  }

  enable(label: string | undefined, placeholder: string): void {
    this.#field?.enable(label, placeholder)
  }

  toggle(format: 'bold' | 'italic'): void {
    this.#field?.toggle(format)
  }

  toggleList(list: NoteList): void {
    this.#field?.toggleList(list)
  }

  askForLink(): void {
    this.#linkAddress = this.#field?.beginLink()
  }

  /** Without an address the text is no link any more. */
  link(address: string | undefined): void {
    this.#field?.endLink(address)
    this.#linkAddress = undefined
  }

  leaveLink(): void {
    this.#field?.leaveLink()
    this.#linkAddress = undefined
  }

  #open(place: HTMLElement, text: Text, Field: typeof NotesQuill): void {
    const editor = this.#editor
    const plain = document.activeElement
    const field = new Field(place, {
      text,
      carets: editor.hooks.caretsIn(this.#id),
      undoStack: editor.undoStack,
      merge: `notes:${this.#id}`,
      undo: () => editor.undo(),
      redo: () => editor.redo(),
      onFormats: (formats) => (this.#formats = formats),
      onFull: (isFull) => (this.#isFull = isFull),
      onAskForLink: () => this.askForLink(),
      onLeave: () => editor.undoStack.begin(undefined),
    })
    this.#field = field
    if (plain instanceof HTMLTextAreaElement && place.parentElement?.contains(plain)) {
      const { selectionStart, selectionEnd } = plain
      flushSync()
      field.select(selectionStart, selectionEnd)
    }
  }
}
