import { expect, test } from 'vitest'
import { keepNoteFormats } from './note-formats.ts'

test('keepNoteFormats: bold, italic, safe links and the two lists, stay', () => {
  const ops = [
    { insert: 'a', attributes: { bold: true, italic: true } },
    { insert: 'b', attributes: { link: 'mailto:ana@example.org' } },
    { insert: '\n', attributes: { list: 'ordered' } },
    { insert: 'c' },
  ]
  expect(keepNoteFormats(ops)).toEqual(ops)
})

test('keepNoteFormats: an image, a heading, a colour, a checklist and a script for a link, leave plain text (S-27)', () => {
  const ops = [
    { insert: { image: 'data:image/png;base64,x' } },
    { insert: 'title' },
    { insert: '\n', attributes: { header: 1, list: 'checked' } },
    { insert: 'red', attributes: { color: 'red', link: 'javascript:alert(1)', bold: true } },
  ]
  expect(keepNoteFormats(ops)).toEqual([
    { insert: 'title' },
    { insert: '\n' },
    { insert: 'red', attributes: { bold: true } },
  ])
})
