/** Longer than any comment may be; what else stands under the key is not ours. */
const mostCharacters = 4_000

/** What a person has begun to write on a blueprint and not sent, kept in this browser. */
export class Drafts {
  readonly #prefix: string

  constructor(personId: string, blueprintId: string) {
    this.#prefix = `sightline:draft:${personId}:${blueprintId}:`
  }

  /** `place`: a thread's id, or the key of an anchor at which one is begun. */
  read(place: string): string {
    try {
      return (localStorage.getItem(this.#prefix + place) ?? '').slice(0, mostCharacters)
    } catch {
      return ''
    }
  }

  /** Returns whether it is kept. */
  write(place: string, text: string): boolean {
    try {
      if (text.trim() === '') localStorage.removeItem(this.#prefix + place)
      else localStorage.setItem(this.#prefix + place, text)
      return true
    } catch {
      return false
    }
  }
}
