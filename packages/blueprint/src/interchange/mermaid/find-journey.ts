/** The source of a Mermaid journey diagram, with the line of the file that it starts on. */
export interface JourneySource {
  readonly lines: readonly string[]
  readonly firstLine: number
  /** From the frontmatter. */
  readonly title: string | undefined
}

/** A journey that is the whole text, or the first one in a Markdown fence; undefined when there is none. */
export function findJourney(text: string): JourneySource | undefined {
  const lines = text.split(/\r\n|\r|\n/)
  return journeyAt(lines, 0) ?? fencedJourney(lines)
}

function fencedJourney(lines: readonly string[]): JourneySource | undefined {
  for (const [index, line] of lines.entries()) {
    if (!/^\s*(```|~~~|:::)\s*mermaid\s*$/i.test(line)) continue
    const length = lines.slice(index + 1).findIndex((later) => /^\s*(```|~~~|:::)\s*$/.test(later))
    const inside = lines.slice(index + 1, length < 0 ? undefined : index + 1 + length)
    const journey = journeyAt(inside, index + 1)
    if (journey) return journey
  }
  return undefined
}

function journeyAt(lines: readonly string[], offset: number): JourneySource | undefined {
  const matter = frontmatter(lines)
  const start = lines.findIndex((line, index) => index >= matter.end && !isBlank(line))
  const first = lines[start]?.trim()
  if (first === undefined || !/^journey(\s*$|\s*[;%#])/.test(first)) return undefined
  return { lines: lines.slice(start + 1), firstLine: offset + start + 2, title: matter.title }
}

function isBlank(line: string): boolean {
  return /^\s*($|%%)/.test(line)
}

function frontmatter(lines: readonly string[]): { readonly end: number; readonly title: string | undefined } {
  const start = lines.findIndex((line) => line.trim() !== '')
  if (lines[start]?.trim() !== '---') return { end: 0, title: undefined }
  const length = lines.slice(start + 1).findIndex((line) => line.trim() === '---')
  if (length < 0) return { end: 0, title: undefined }
  const title = lines
    .slice(start + 1, start + 1 + length)
    .map((line) => /^title:\s*(.*)$/.exec(line.trim())?.[1])
    .find((found) => found !== undefined)
  return { end: start + length + 2, title: title?.replace(/^(["'])(.*)\1$/, '$2') }
}
