import * as buffer from 'lib0/buffer'
import * as string from 'lib0/string'
import * as v from 'valibot'
import { CLIP_ATTRIBUTE } from './clip-attribute.ts'
import type { BoardClip } from './board-clip.ts'
import { clipSchema } from './clip-schema.ts'
import { clipToText } from './clip-text.ts'

/** Text that every browser hands on to every other, with the cards themselves in an attribute of it. */
export function clipToHtml(clip: BoardClip): string {
  const hidden = buffer.toBase64(string.encodeUtf8(JSON.stringify(clip)))
  return `<pre ${CLIP_ATTRIBUTE}="${hidden}">${string.escapeHTML(clipToText(clip))}</pre>`
}

/** The cards in a text that `clipToHtml` made; undefined for any other. The text is never read as a page. */
export function htmlToClip(html: string): BoardClip | undefined {
  const hidden = HIDDEN.exec(html)?.[1]
  if (hidden === undefined) return undefined
  const clip = v.safeParse(v.pipe(v.string(), v.parseJson(), clipSchema), decoded(hidden))
  return clip.success ? (clip.output as BoardClip) : undefined
}

const HIDDEN = new RegExp(`${CLIP_ATTRIBUTE}="([A-Za-z0-9+/=]+)"`, 'u')

function decoded(base64: string): string | undefined {
  try {
    return string.decodeUtf8(buffer.fromBase64(base64))
  } catch {
    return undefined
  }
}
