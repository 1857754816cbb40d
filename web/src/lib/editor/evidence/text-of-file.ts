import { LIMITS } from '@sightline/blueprint'
import type { AssetKind } from '@sightline/protocol'

/** What browsers call an image that comes from the clipboard: it says nothing. */
const NAMELESS = /^image\.(png|jpe?g|gif|webp)$/i

/** What a file is called as evidence: an image without its extension; empty when its name says nothing. */
export function textOfFile({ name }: File, kind: AssetKind): string {
  if (NAMELESS.test(name)) return ''
  return kind === 'image' ? titleOfFile(name) : name.slice(0, LIMITS.textLength)
}

/** The title of a card that a file makes. */
export function titleOfFile(name: string): string {
  if (NAMELESS.test(name)) return ''
  const stem = name.replace(/\.[^.]*$/, '').replaceAll(/[_\s]+/g, ' ')
  return stem.trim().slice(0, LIMITS.cardTitleLength)
}
