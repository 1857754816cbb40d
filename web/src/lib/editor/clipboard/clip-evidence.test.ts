import type { Evidence } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import type { BoardClip } from './board-clip.ts'
import { assetPathsIn, withAssets } from './clip-evidence.ts'

const quote: Evidence = { kind: 'quote', text: 'Too slow' }
const link: Evidence = { kind: 'link', url: 'https://example.org/queue' }
const photo: Evidence = { kind: 'image', url: '/api/blueprints/a/assets/photo', text: 'Queue' }
const sheet: Evidence = { kind: 'file', url: '/api/blueprints/a/assets/sheet' }

function clipWith(...evidence: readonly Evidence[]): BoardClip {
  const card = { key: 'a', lane: 0, step: 0, title: '', notes: [], fields: {}, channels: [], evidence }
  return { cards: [card], links: [], things: [] }
}

test('assetPathsIn: images and files of a server, each once, and no other addresses', () => {
  expect(assetPathsIn(clipWith(quote, link, photo, sheet, photo))).toEqual([photo.url, sheet.url])
})

test('withAssets: what was taken along is shown from there, what was not is left out and counted', () => {
  const taken = new Map([[String(photo.url), '/api/blueprints/b/assets/photo']])
  const { clip, left } = withAssets(clipWith(quote, link, photo, sheet), taken)
  expect(clip.cards[0]?.evidence).toEqual([quote, link, { ...photo, url: '/api/blueprints/b/assets/photo' }])
  expect(left).toBe(1)
})
