import { expect, test } from 'vitest'
import type { BoardClip } from './board-clip.ts'
import { clipToHtml, htmlToClip } from './clip-html.ts'

const CLIP: BoardClip = {
  cards: [
    {
      key: 'a',
      lane: 0,
      step: 0,
      title: 'Asks <b>why</b> & "how", señora',
      notes: [
        { insert: 'Ask ' },
        { insert: 'early', attributes: { bold: true, link: 'https://example.org/' } },
        { insert: '\n', attributes: { list: 'bullet' } },
      ],
      fields: { satisfaction: 7 },
      channels: [{ name: 'Chat' }],
      evidence: [{ kind: 'quote', text: 'Too slow' }],
    },
  ],
  links: [],
  things: [
    { kind: 'stroke', key: 's', points: [[0, -4.5, 0.5]], width: 3, colour: 'bad' },
    { kind: 'arrow', from: { key: 'a' }, to: { x: 4, y: 8 }, label: 'why' },
    { kind: 'sticky', key: 'n', rect: { x: 1, y: 2, width: 172, height: 84 }, text: 'Señal', by: 'Ana' },
  ],
}

test('clipToHtml: reads back as it was, inside what a browser makes of it', () => {
  expect(htmlToClip(`<html><body><!--StartFragment-->${clipToHtml(CLIP)}<!--EndFragment--></body>`)).toEqual(
    CLIP,
  )
})

test('htmlToClip: two things of one name, or a link twice, nothing', () => {
  const [card] = CLIP.cards
  const link = { from: 'a', to: 'n', kind: 'flow' } as const
  if (!card) throw new Error('no card')
  expect(htmlToClip(clipToHtml({ ...CLIP, cards: [card, card] }))).toBeUndefined()
  expect(htmlToClip(clipToHtml({ ...CLIP, cards: [card, { ...card, key: 'n' }] }))).toBeUndefined()
  expect(htmlToClip(clipToHtml({ ...CLIP, links: [link, link] }))).toBeUndefined()
  expect(htmlToClip(clipToHtml({ ...CLIP, links: [link] }))).toBeDefined()
})

test('clipToHtml: other programs see text, never markup from a title', () => {
  expect(clipToHtml(CLIP)).not.toContain('<b>')
})

test.each([
  ['no clip', '<p>Words</p>'],
  ['no base64', '<pre data-sightline-clip="!">'],
  ['no JSON', `<pre data-sightline-clip="${btoa('words')}">`],
  ['another shape', `<pre data-sightline-clip="${btoa('{"cards":[{}],"links":[],"things":[]}')}">`],
  [
    'a thing of no kind',
    `<pre data-sightline-clip="${btoa('{"cards":[],"links":[],"things":[{"kind":"x"}]}')}">`,
  ],
])('htmlToClip: %s, nothing', (_name, html) => {
  expect(htmlToClip(html)).toBeUndefined()
})

test('htmlToClip: notes with formats that notes have not, come without them', () => {
  const notes = [{ insert: 'x', attributes: { link: 'javascript:alert(1)', color: 'red' } }]
  const forged = { ...CLIP, cards: [{ ...CLIP.cards[0], title: 'Plain', notes }], things: [] }
  const read = htmlToClip(`<pre data-sightline-clip="${btoa(JSON.stringify(forged))}">`)
  expect(read?.cards[0]?.notes).toEqual([{ insert: 'x' }])
})
