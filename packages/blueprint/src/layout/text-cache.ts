import type { TextStyle } from './text-style.ts'
import { wrapText } from './wrap-text.ts'
import type { WrappedText } from './wrap-text.ts'

/** Enough for a full board at three widths. */
const ENTRIES_AT_MOST = 60_000

/** Texts that were wrapped before; kept by whoever asks for layouts, one for as long as a board is open. */
export interface TextCache {
  wrap(text: string, widthPx: number, style: TextStyle, maxLines?: number): WrappedText
}

export function createTextCache(): TextCache {
  const known = new Map<string, Map<string, WrappedText>>()
  let entries = 0
  return {
    wrap(text, widthPx, style, maxLines = Infinity) {
      const key = `${widthPx}/${style.sizePx}/${style.weight}/${maxLines}`
      const texts = known.get(key) ?? new Map<string, WrappedText>()
      const found = texts.get(text)
      if (found) return found
      if (entries >= ENTRIES_AT_MOST) {
        known.clear()
        texts.clear()
        entries = 0
      }
      const wrapped = wrapText(text, widthPx, style, maxLines)
      texts.set(text, wrapped)
      known.set(key, texts)
      entries += 1
      return wrapped
    },
  }
}
