import type * as Y from 'yjs'

interface Unit {
  readonly text: string
  readonly attributes: Readonly<Record<string, unknown>>
  /** Text and formats together, to compare. */
  readonly key: string
}

/** Makes a shared text say what another one says, formats included, by replacing only the stretch that differs. */
export function matchText(text: Y.Text, wanted: Y.Text): void {
  const now = unitsOf(text)
  const next = unitsOf(wanted)
  let start = 0
  while (start < now.length && start < next.length && now[start]?.key === next[start]?.key) start += 1
  let end = 0
  while (
    end < now.length - start &&
    end < next.length - start &&
    now[now.length - 1 - end]?.key === next[next.length - 1 - end]?.key
  )
    end += 1
  const removed = now.slice(start, now.length - end)
  const added = next.slice(start, next.length - end)
  const index = lengthOf(now.slice(0, start))
  if (removed.length > 0) text.delete(index, lengthOf(removed))
  insert(text, index, added)
}

/** Whole characters, each with its formats; what is embedded is no text and left out. */
function unitsOf(text: Y.Text): Unit[] {
  const delta = text.toDelta() as readonly {
    readonly insert: unknown
    readonly attributes?: Readonly<Record<string, unknown>>
  }[]
  return delta.flatMap(({ insert: words, attributes = {} }) => {
    const formats = JSON.stringify(attributes)
    return typeof words === 'string'
      ? Array.from(words, (character) => ({ text: character, attributes, key: character + formats }))
      : []
  })
}

function insert(text: Y.Text, index: number, units: readonly Unit[]): void {
  let at = index
  let from = 0
  while (from < units.length) {
    const attributes = units[from]?.attributes
    let to = from
    while (to < units.length && units[to]?.attributes === attributes) to += 1
    const words = units
      .slice(from, to)
      .map((unit) => unit.text)
      .join('')
    // With no formats given it would take those of what stands before it.
    text.insert(at, words, { ...attributes })
    at += words.length
    from = to
  }
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.text.length, 0)
}
