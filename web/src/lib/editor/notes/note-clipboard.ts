import { Delta } from 'quill/core'
import { keepNoteFormats } from './note-formats.ts'

const SILENT_ELEMENTS = 'script, noscript, template, object, iframe, svg, textarea, select'

/** How pasted HTML is read: what is no text of the page says nothing, and the rest keeps what notes can be. */
export const NOTE_CLIPBOARD = {
  matchers: [
    [SILENT_ELEMENTS, (): Delta => new Delta()],
    ['*', (_node: Node, delta: Delta): Delta => new Delta(keepNoteFormats(delta.ops))],
  ],
}
