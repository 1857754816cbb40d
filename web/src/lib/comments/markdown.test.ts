import { expect, test } from 'vitest'
import { plainMarkdown, readMarkdown } from './markdown.ts'

test('readMarkdown: bold, italic, code, a list and links, a tree of them', () => {
  const [words, list] = readMarkdown('**a** *b* `c` [d](https://example.org)\n\n- one\n- two')
  expect(words).toMatchObject({
    type: 'paragraph',
    children: [
      { type: 'strong' },
      { value: ' ' },
      { type: 'emphasis' },
      { value: ' ' },
      { type: 'inlineCode', value: 'c' },
      { value: ' ' },
      { type: 'link', url: 'https://example.org' },
    ],
  })
  expect(list).toMatchObject({ type: 'list', ordered: false, children: [{}, {}] })
})

test('readMarkdown: an address that stands by itself, a link', () => {
  expect(readMarkdown('See https://example.org/a.')[0]).toMatchObject({
    children: [{ value: 'See ' }, { type: 'link', url: 'https://example.org/a' }, { value: '.' }],
  })
})

test.each([
  '# Not a heading',
  '<b onclick="x()">no element</b>',
  '![no](picture.png)',
  '> no quote',
  '---',
  '&lt;',
])('readMarkdown: %s, it stays as it was typed', (body) => {
  const blocks = readMarkdown(body)
  expect(JSON.stringify(blocks)).not.toMatch(/"type":"(heading|html|image|blockquote|thematicBreak)"/u)
  expect(blocks).toMatchObject([{ type: 'paragraph' }])
})

test('plainMarkdown: no signs and no line breaks', () => {
  expect(plainMarkdown('**Why** do we\nask?\n\n- *one*\n- two')).toBe('Why do we ask? one two')
})
