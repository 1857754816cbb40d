import { expect, test } from 'vitest'
import { tellMedia } from './tell-media.ts'

test.each([
  ['a PNG', '\u0089PNG\r\n\u001a\n', 'png'],
  ['a JPEG', '\u00ff\u00d8\u00ff\u00e0', 'jpeg'],
  ['a GIF', 'GIF89a', 'gif'],
  ['a WebP with any length', 'RIFF\n\u0000\u00ff\u0000WEBP', 'webp'],
  ['a PDF', '%PDF-1.7', 'pdf'],
  ['a page', '<!doctype html>', undefined],
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">', undefined],
  ['a sound in the container of WebP', 'RIFF\u0000\u0000\u0000\u0000WAVE', undefined],
  ['a PNG after a blank', ' \u0089PNG\r\n\u001a\n', undefined],
  ['nothing', '', undefined],
])('tellMedia: %s', (_case, text, media) => {
  expect(tellMedia(Buffer.from(text, 'latin1'))).toBe(media)
})
