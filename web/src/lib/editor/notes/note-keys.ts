import type { NoteList } from './note-formats.ts'

interface NoteActs {
  readonly toggle: (format: 'bold' | 'italic') => void
  readonly toggleList: (list: NoteList) => void
  readonly askForLink: () => void
}

/** The digits of the keyboard, whatever they write with Shift. */
const [SEVEN, EIGHT] = [55, 56]

/** The keys of notes, by the names of Quill's own where they take their place. Tab is left to the browser. */
export function noteKeys({ toggle, toggleList, askForLink }: NoteActs): Readonly<Record<string, unknown>> {
  return {
    tab: null,
    'remove tab': null,
    indent: null,
    outdent: null,
    underline: { key: ['u', 'U'], shortKey: true, handler: () => undefined },
    bold: { key: ['b', 'B'], shortKey: true, handler: () => toggle('bold') },
    italic: { key: ['i', 'I'], shortKey: true, handler: () => toggle('italic') },
    link: { key: ['k', 'K'], shortKey: true, handler: askForLink },
    numbers: { key: SEVEN, shortKey: true, shiftKey: true, handler: () => toggleList('ordered') },
    bullets: { key: EIGHT, shortKey: true, shiftKey: true, handler: () => toggleList('bullet') },
    'list autofill': { prefix: /^\s*?(1\.|-|\*)$/ },
  }
}
