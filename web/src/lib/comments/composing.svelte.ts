import type { Mention } from '@sightline/protocol'
import { LIMITS } from '@sightline/protocol'
import { matchingPeople, mentionName, mentionQuery, mentionsIn } from './mentions.ts'
import type { Mentionable } from './mentions.ts'

export interface ComposingOptions<Person extends Mentionable> {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly people: () => readonly Person[]
}

/** A comment while it is being written: its words, whom they call, and the name that is being completed. */
export class Composing<Person extends Mentionable> {
  readonly #people: () => readonly Person[]
  #text = $state('')
  #caret = $state(0)
  #mentions: readonly Mention[] = $state.raw([])
  /** The @ whose list was put away. */
  #refusedAt: number | undefined = $state()
  #chosen = $state(0)
  readonly #query = $derived(mentionQuery(this.#text, this.#caret))
  readonly #matches = $derived.by(() => this.#match())

  constructor({ text, mentions, people }: ComposingOptions<Person>) {
    this.#people = people
    this.#text = text
    this.#caret = text.length
    this.#mentions = mentions
  }

  get text(): string {
    return this.#text
  }

  get isEmpty(): boolean {
    return this.#text.trim() === ''
  }

  get isTooLong(): boolean {
    return this.#text.trim().length > LIMITS.commentCharacters
  }

  get words(): { readonly body: string; readonly mentions: Mention[] } {
    const body = this.#text.trim()
    return { body, mentions: mentionsIn(body, [...this.#mentions, ...this.#calledByHand(body)]) }
  }

  /** Whom the name under the caret may mean. */
  get matches(): readonly Person[] {
    return this.#matches
  }

  /** Which of them the Enter key takes. */
  get chosen(): number {
    return Math.min(this.#chosen, Math.max(0, this.#matches.length - 1))
  }

  write(text: string, caret: number): void {
    this.#text = text
    this.place(caret)
    this.#chosen = 0
  }

  place(caret: number): void {
    this.#caret = caret
    if (mentionQuery(this.#text, caret)?.at !== this.#refusedAt) this.#refusedAt = undefined
  }

  turn(by: 1 | -1): void {
    const { length } = this.#matches
    if (length > 0) this.#chosen = (this.chosen + by + length) % length
  }

  /** Puts the list of names away, until another @. */
  refuse(): void {
    this.#refusedAt = this.#query?.at
  }

  /** Puts words in at the caret; returns where the caret is then. */
  insert(words: string): number {
    const caret = this.#caret + words.length
    this.write(this.#text.slice(0, this.#caret) + words + this.#text.slice(this.#caret), caret)
    return caret
  }

  /** Completes the name under the caret; returns where the caret is then. */
  call(person: Person): number {
    const at = this.#query?.at ?? this.#caret
    const name = mentionName(this.#people(), person)
    const rest = this.#text.slice(this.#caret)
    const called = `@${name}${rest.startsWith(' ') ? '' : ' '}`
    this.#mentions = [...this.#mentions, { personId: person.id, name }]
    this.write(this.#text.slice(0, at) + called + rest, at + called.length)
    this.#refusedAt = at
    return at + called.length
  }

  clear(): void {
    this.#mentions = []
    this.write('', 0)
  }

  #match(): readonly Person[] {
    const query = this.#query
    if (query === undefined || query.at === this.#refusedAt) return []
    const people = this.#people()
    const isComplete = people.some((person) => `${mentionName(people, person)} ` === query.text)
    return isComplete ? [] : matchingPeople(people, query.text)
  }

  /** A name that was typed whole calls somebody too, and so does that of a draft. */
  #calledByHand(body: string): readonly Mention[] {
    const people = this.#people()
    return people
      .map((person) => ({ personId: person.id, name: mentionName(people, person) }))
      .filter(({ name }) => body.includes(`@${name}`))
  }
}
