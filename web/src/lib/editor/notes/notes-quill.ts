import Quill from 'quill/core'
import type { Delta, Range } from 'quill/core'
import Bold from 'quill/formats/bold'
import Italic from 'quill/formats/italic'
import ListItem from 'quill/formats/list'
import QuillCursors from 'quill-cursors/core'
import type { Text } from 'yjs'
import type { NoteCarets } from '../../sync/note-carets.ts'
import type { UndoStack } from '../undo-stack.svelte.ts'
import { BoardHistory } from './board-history.ts'
import { NOTE_CLIPBOARD } from './note-clipboard.ts'
import { formatsFrom, NOTE_FORMATS, PLAIN } from './note-formats.ts'
import type { NoteFormats, NoteList } from './note-formats.ts'
import { noteKeys } from './note-keys.ts'
import { NoteLink } from './note-link.ts'
import { SharedNotes } from './shared-notes.ts'

Quill.register(
  {
    'formats/bold': Bold,
    'formats/italic': Italic,
    'formats/link': NoteLink,
    'formats/list': ListItem,
    'modules/cursors': QuillCursors,
    'modules/history': BoardHistory,
  },
  true,
)

export interface NotesQuillOptions {
  readonly text: Text
  readonly carets: NoteCarets
  readonly undoStack: UndoStack
  readonly merge: string
  readonly undo: () => void
  readonly redo: () => void
  readonly onFormats: (formats: NoteFormats) => void
  readonly onFull: (isFull: boolean) => void
  readonly onAskForLink: () => void
  readonly onLeave: () => void
}

/** The field of one card's notes. It is loaded when the first notes are shown, with the editor that it is made of. */
export class NotesQuill {
  readonly #quill: Quill
  readonly #shared: SharedNotes
  readonly #cursors: QuillCursors
  readonly #options: NotesQuillOptions
  readonly #host = document.createElement('div')
  /** What a link that is being asked for will be put on. */
  #linkRange: Range | undefined

  constructor(place: HTMLElement, options: NotesQuillOptions) {
    this.#options = options
    place.append(this.#host)
    this.#quill = new Quill(this.#host, {
      formats: NOTE_FORMATS,
      readOnly: true,
      modules: {
        clipboard: NOTE_CLIPBOARD,
        cursors: { selectionChangeSource: null },
        history: {
          undo: () => this.#take(options.undo),
          redo: () => this.#take(options.redo),
          cut: () => this.#shared.endStep(),
        },
        keyboard: {
          bindings: noteKeys({
            toggle: (format) => this.toggle(format),
            toggleList: (list) => this.toggleList(list),
            askForLink: () => options.onAskForLink(),
          }),
        },
        uploader: { mimetypes: [] },
      },
    })
    this.#cursors = this.#quill.getModule('cursors') as QuillCursors
    this.#shared = new SharedNotes(this.#quill, options)
    this.#quill.on('editor-change', () => this.#tellFormats())
    this.#quill.on('text-change', (change) => this.#moveLink(change))
    this.#quill.root.addEventListener('focus', () => this.#enter())
    this.#quill.root.addEventListener('blur', () => this.#leave())
  }

  /** Whether it can be written in, and then how it is called. */
  enable(label: string | undefined, placeholder: string): void {
    const { root } = this.#quill
    this.#quill.enable(label !== undefined)
    root.dataset['placeholder'] = label === undefined ? '' : placeholder
    if (label === undefined) for (const name of FIELD_ATTRIBUTES) root.removeAttribute(name)
    else {
      root.setAttribute('role', 'textbox')
      root.setAttribute('aria-multiline', 'true')
      root.setAttribute('aria-label', label)
      root.setAttribute('aria-placeholder', placeholder)
    }
  }

  select(from: number, to: number): void {
    this.#quill.setSelection(from, to - from, 'user')
  }

  toggle(format: 'bold' | 'italic'): void {
    const range = this.#quill.getSelection(true)
    this.#quill.format(format, !formatsFrom(this.#quill.getFormat(range))[format], 'user')
  }

  toggleList(list: NoteList): void {
    const range = this.#quill.getSelection(true)
    const isOn = formatsFrom(this.#quill.getFormat(range)).list === list
    this.#quill.format('list', isOn ? false : list, 'user')
  }

  /** Settles what a link will be put on: what is selected, the whole link at the caret, or new text there. */
  beginLink(): string {
    const range = this.#quill.getSelection(true)
    const [link, offset] = this.#quill.scroll.descendant(NoteLink, range.index)
    this.#linkRange =
      range.length === 0 && link ? { index: range.index - offset, length: link.length() } : range
    return formatsFrom(this.#quill.getFormat(this.#linkRange)).link ?? ''
  }

  /** Ends what `beginLink` began; without an address the text is no link any more. */
  endLink(address: string | undefined): void {
    const { index, length } = this.#linkRange ?? this.#quill.getSelection(true)
    if (length > 0) this.#quill.formatText(index, length, 'link', address ?? false, 'user')
    else if (address) this.#quill.insertText(index, address, 'link', address, 'user')
    this.#returnTo(index + (length > 0 ? length : (address ?? '').length))
  }

  leaveLink(): void {
    const { index, length } = this.#linkRange ?? { index: 0, length: 0 }
    this.#returnTo(index, length)
  }

  close(): void {
    this.#options.carets.isWriting = false
    this.#shared.close()
    this.#cursors.destroy()
    this.#host.remove()
  }

  #returnTo(index: number, length = 0): void {
    this.#linkRange = undefined
    this.#quill.focus()
    this.#quill.setSelection(index, length, 'user')
  }

  /** Others go on writing while somebody thinks of an address. */
  #moveLink(change: Delta): void {
    if (!this.#linkRange) return
    const { index, length } = this.#linkRange
    const from = change.transformPosition(index)
    this.#linkRange = { index: from, length: change.transformPosition(index + length) - from }
  }

  #take(step: () => void): void {
    this.#shared.endStep()
    step()
  }

  #enter(): void {
    this.#options.carets.isWriting = true
    this.#shared.tellCaret()
  }

  #leave(): void {
    this.#shared.endStep()
    this.#options.carets.isWriting = false
    this.#options.onFormats(PLAIN)
    this.#options.onLeave()
  }

  #tellFormats(): void {
    const range = this.#quill.hasFocus() ? this.#quill.getSelection() : null
    this.#options.onFormats(range ? formatsFrom(this.#quill.getFormat(range)) : PLAIN)
  }
}

const FIELD_ATTRIBUTES = ['role', 'aria-multiline', 'aria-label', 'aria-placeholder']
