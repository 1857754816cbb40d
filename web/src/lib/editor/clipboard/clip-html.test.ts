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
      notes: '',
      fields: { satisfaction: 7 },
      channels: [{ name: 'Chat' }],
    },
  ],
  links: [],
}

test('clipToHtml: reads back as it was, inside what a browser makes of it', () => {
  expect(htmlToClip(`<html><body><!--StartFragment-->${clipToHtml(CLIP)}<!--EndFragment--></body>`)).toEqual(
    CLIP,
  )
})

test('clipToHtml: other programs see text, never markup from a title', () => {
  expect(clipToHtml(CLIP)).not.toContain('<b>')
})

test.each([
  ['no clip', '<p>Words</p>'],
  ['no base64', '<pre data-sightline-clip="!">'],
  ['no JSON', `<pre data-sightline-clip="${btoa('words')}">`],
  ['another shape', `<pre data-sightline-clip="${btoa('{"cards":[{}],"links":[]}')}">`],
])('htmlToClip: %s, nothing', (_name, html) => {
  expect(htmlToClip(html)).toBeUndefined()
})
