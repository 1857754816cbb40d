import type { Mention } from '@sightline/protocol'

export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** What is being typed after an @, up to the caret. */
export interface MentionQuery {
  /** Where the @ stands. */
  readonly at: number
  readonly text: string
}

const mostShown = 6

/** Undefined where no name is being typed: an @ in the middle of a word is an address. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const match = /(?:^|[\s(])@(?<name>[^@\n]{0,40})$/u.exec(text.slice(0, caret))
  const name = match?.groups?.['name']
  return name === undefined ? undefined : { at: caret - name.length - 1, text: name }
}

/** Those whose name, or a later part of it, begins like that, whatever the accents. */
export function matchingPeople<Person extends Mentionable>(
  people: readonly Person[],
  query: string,
): readonly Person[] {
  const wanted = folded(query)
  return people.filter(({ name }) => ` ${folded(name)}`.includes(` ${wanted}`)).slice(0, mostShown)
}

/** The first name where it tells somebody from all others, else the whole. */
export function mentionName(people: readonly Mentionable[], person: Mentionable): string {
  const first = person.name.split(/\s/u)[0] ?? person.name
  const isUnique = people.every(({ id, name }) => id === person.id || !folded(name).startsWith(folded(first)))
  return isUnique ? first : person.name
}

/** Those that the text still calls. */
export function mentionsIn(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ name }, at) => {
    const isFirst = mentions.findIndex((other) => other.personId === mentions[at]?.personId) === at
    return isFirst && text.includes(`@${name}`)
  })
}

export interface TextPart {
  readonly text: string
  /** Who is called; undefined for other words. */
  readonly personId: string | undefined
}

/** Words and the calls between them, of longer names first. */
export function splitMentions(text: string, mentions: readonly Mention[]): readonly TextPart[] {
  const names = mentions.toSorted((a, b) => b.name.length - a.name.length)
  const parts: TextPart[] = []
  let plain = ''
  for (let at = 0; at < text.length;) {
    const called = text[at] === '@' ? names.find(({ name }) => text.startsWith(name, at + 1)) : undefined
    if (called === undefined) {
      plain += text[at]
      at += 1
      continue
    }
    if (plain !== '') parts.push({ text: plain, personId: undefined })
    plain = ''
    parts.push({ text: `@${called.name}`, personId: called.personId })
    at += called.name.length + 1
  }
  return plain === '' ? parts : [...parts, { text: plain, personId: undefined }]
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
