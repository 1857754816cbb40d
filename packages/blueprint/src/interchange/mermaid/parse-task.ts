/** A task of a journey: `name: score: actors`. */
export interface Task {
  readonly name: string
  /** As written; empty when it is not there. */
  readonly score: string
  readonly actors: readonly string[]
  /** There was one part after the name, and it is no number. */
  readonly actorsGuessed: boolean
}

/**
 * Splits at colons, full-width ones too. The score is the last number with at most one part after it, so that
 * a time of day in the name stays there.
 */
export function parseTask(line: string): Task {
  const parts = line.split(/[:：]/).map((part) => part.trim())
  const at = [parts.length - 2, parts.length - 1].find((index) => index >= 1 && isNumber(parts[index]))
  if (at !== undefined) {
    return {
      name: nameOf(parts.slice(0, at)),
      score: parts[at] ?? '',
      actors: names(parts[at + 1]),
      actorsGuessed: false,
    }
  }
  const [name = '', second = '', ...rest] = parts
  if (parts.length === 2) return { name, score: '', actors: names(second), actorsGuessed: second !== '' }
  return { name, score: second, actors: names(rest.join(':')), actorsGuessed: false }
}

function nameOf(parts: readonly string[]): string {
  return parts.join(':').trim()
}

function isNumber(part: string | undefined): boolean {
  return part !== undefined && /^[+-]?\d+([.,]\d+)?$/.test(part)
}

function names(part: string | undefined): string[] {
  const all = (part ?? '').split(/[,，、]/).map((name) => name.replace(/\s+/g, ' ').trim())
  return [...new Set(all.filter((name) => name !== ''))]
}
