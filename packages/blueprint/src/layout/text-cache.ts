import type { TextStyle } from './text-style.ts'
import { wrapText } from './wrap-text.ts'
import type { WrappedText } from './wrap-text.ts'

/** Enough for a full board at three widths. */
const ENTRIES_AT_MOST = 60_000

/** Texts that were wrapped before; kept by whoever asks for layouts, one for as long as a board is open. */
export interface TextCache {
  wrap(text: string, widthPx: number, style: TextStyle, maxLines: number): WrappedText
}

type Texts = Map<string, WrappedText>

export function createTextCache(): TextCache {
  const known = new Map<TextStyle, Map<number, Map<number, Texts>>>()
  let entries = 0
  return {
    wrap(text, widthPx, style, maxLines) {
      const texts = entryOf(entryOf(entryOf(known, style), maxLines), widthPx)
      const found = texts.get(text)
      if (found) return found
      if (entries >= ENTRIES_AT_MOST) {
        known.clear()
        entries = 0
        return this.wrap(text, widthPx, style, maxLines)
      }
      const wrapped = wrapText(text, widthPx, style, maxLines)
      texts.set(text, wrapped)
      entries += 1
      return wrapped
    },
  }
}

/** The map that stands under a key; an empty one is put there if there is none. */
function entryOf<Key, Below extends Map<unknown, unknown>>(map: Map<Key, Below>, key: Key): Below {
  const known = map.get(key)
  if (known) return known
  const below = new Map() as Below
  map.set(key, below)
  return below
}
