import { isBreakingSpace, mayBreakBetween, maySplitBetween } from './line-breaks.ts'
import type { TextStyle } from './text-style.ts'
import { charWidthEm } from './text-width.ts'

export interface WrappedText {
  /** Each with the spaces that hang at its end, so that joined they give the text without its newlines. */
  readonly lines: readonly string[]
  /** Whether lines were left out. */
  readonly clamped: boolean
}

/**
 * Breaks a text as a browser does with `white-space: pre-wrap; overflow-wrap: anywhere`, or earlier: what
 * fits here in n lines fits there in n lines or fewer. An empty text is one empty line.
 */
export function wrapText(text: string, widthPx: number, style: TextStyle, maxLines = Infinity): WrappedText {
  const limitEm = Math.max(widthPx, 0) / style.sizePx
  const lines: string[] = []
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    wrapParagraph(paragraph, limitEm, style.weight, lines)
    if (lines.length > maxLines) return { lines: lines.slice(0, maxLines), clamped: true }
  }
  return { lines, clamped: false }
}

function wrapParagraph(text: string, limitEm: number, weight: TextStyle['weight'], lines: string[]): void {
  let start = 0
  let lineEm = 0
  let breakAt = 0
  let sinceBreakEm = 0
  let before = 0
  for (let index = 0; index < text.length;) {
    const code = text.codePointAt(index) ?? 0
    const next = index + (code > 0xffff ? 2 : 1)
    const em = charWidthEm(code, weight)
    if (isBreakingSpace(code)) {
      breakAt = next
      lineEm += em
      sinceBreakEm = 0
    } else {
      if (mayBreakBetween(before, code)) [breakAt, sinceBreakEm] = [index, 0]
      if (lineEm + em > limitEm && breakAt > start) {
        lines.push(text.slice(start, breakAt))
        start = breakAt
        lineEm = sinceBreakEm
      }
      if (lineEm + em > limitEm && index > start && maySplitBetween(before, code)) {
        lines.push(text.slice(start, index))
        start = index
        lineEm = sinceBreakEm = 0
      }
      lineEm += em
      sinceBreakEm += em
    }
    before = code
    index = next
  }
  lines.push(text.slice(start))
}
