import type { CardId } from '@sightline/blueprint'
import type { RelativePosition } from 'yjs'
import type { NoteCaret } from './note-caret.ts'
import type { Presence, PresenceChanges } from './presence.svelte.ts'

/** From where to where somebody has selected, as a binding of y-quill names it. */
interface Cursor {
  readonly anchor: RelativePosition | NoteCaret['anchor']
  readonly head: RelativePosition | NoteCaret['head']
}

interface Writer {
  readonly user: { readonly name: string; readonly color: string }
  readonly cursor: Cursor
}

/**
 * The carets in the notes of one card, as much of an awareness as a binding of y-quill asks for. In the real one the
 * pointer on the board is the cursor, the server says who is who, and most people are somewhere else.
 */
export class NoteCarets {
  readonly #presence: Presence
  readonly #cardId: CardId
  readonly #ownPersonId: string
  readonly #listeners = new Map<(changes: PresenceChanges) => void, () => void>()
  #isWriting = false

  constructor(presence: Presence, of: { readonly cardId: CardId; readonly ownPersonId: string }) {
    this.#presence = presence
    this.#cardId = of.cardId
    this.#ownPersonId = of.ownPersonId
  }

  /** Somebody whose field has not the focus has no caret, though the browser keeps it. */
  set isWriting(isWriting: boolean) {
    this.#isWriting = isWriting
    if (!isWriting) this.setLocalStateField('cursor', null)
  }

  getLocalState(): { readonly cursor: Cursor | null } {
    return { cursor: this.#isOwn ? this.#presence.own.caret : null }
  }

  setLocalStateField(_field: 'cursor', cursor: Cursor | null): void {
    if (cursor && this.#isWriting) {
      const { anchor, head } = cursor
      this.#presence.tell({ caret: { cardId: this.#cardId, anchor, head } })
    } else if (this.#isOwn) this.#presence.tell({ caret: null })
  }

  getStates(): ReadonlyMap<number, Writer> {
    return new Map(
      this.#presence.companions.flatMap(({ clientId, person, caret }) =>
        caret?.cardId === this.#cardId && person.id !== this.#ownPersonId
          ? [[clientId, { user: { name: person.name, color: colourOf(person) }, cursor: caret }] as const]
          : [],
      ),
    )
  }

  on(_event: 'change', listener: (changes: PresenceChanges) => void): void {
    this.#listeners.set(listener, this.#presence.onChange(listener))
  }

  off(_event: 'change', listener: (changes: PresenceChanges) => void): void {
    this.#listeners.get(listener)?.()
    this.#listeners.delete(listener)
  }

  get #isOwn(): boolean {
    return this.#presence.own.caret?.cardId === this.#cardId
  }
}

function colourOf({ colour }: { readonly colour: number }): string {
  return `var(--presence-${colour})`
}
