/** The start of a text that fits and the rest of it; never between the halves of one character. */
export function cutText(text: string, maxLength: number): { readonly head: string; readonly rest: string } {
  if (text.length <= maxLength) return { head: text, rest: '' }
  const splits = /[\uD800-\uDBFF]/.test(text.charAt(maxLength - 1))
  const end = splits ? maxLength - 1 : maxLength
  return { head: text.slice(0, end), rest: text.slice(end) }
}

/** One line without outer space: what titles and names are kept as. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
