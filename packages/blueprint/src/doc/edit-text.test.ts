import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { editText } from './edit-text.ts'

test.each([
  ['half a character is left', '👟', '👟'.slice(0, 1)],
  ['half a character is written', 'shoes', `shoes ${'👟'.slice(1)}`],
  ['one character becomes another with the same first half', '👟', '👞'],
])('editText: %s, it reads the same at the other end of the wire', (_what, before, after) => {
  const doc = new Y.Doc()
  const text = doc.getText('title')
  text.insert(0, before)
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  editText(text, after)
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)))
  expect(other.getText('title').toString()).toBe(text.toString())
  expect(text.toString()).toBe(after.toWellFormed())
})
