import type { CardId } from '@sightline/blueprint'
import { PresencePersonSchema } from '@sightline/protocol'
import type { PresencePerson } from '@sightline/protocol'
import { SvelteMap } from 'svelte/reactivity'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import { NoteCaretSchema } from './note-caret.ts'
import type { NoteCaret } from './note-caret.ts'
import { ShowingSchema } from './showing.ts'
import type { Showing } from './showing.ts'

/** In board units. */
export interface CursorPoint {
  readonly x: number
  readonly y: number
}

/** A part of the board, in board units. */
export interface SeenRect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a tab tells the others about itself; the server adds who it is. */
export interface OwnPresence {
  readonly cursor: CursorPoint | null
  readonly selection: readonly string[]
  readonly editing: string | null
  readonly caret: NoteCaret | null
  /** What is seen of the board; null while nobody follows. */
  readonly view: SeenRect | null
  /** Whom it follows. */
  readonly following: string | null
  /** What it presents; null while it does not. */
  readonly showing: Showing | null
}

/** Another open tab on this blueprint, of a colleague or of oneself. */
export interface Companion extends OwnPresence {
  readonly clientId: number
  readonly person: PresencePerson
}

/** The tabs whose presence came, changed or went, by client id. */
export interface PresenceChanges {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** At most 20 a second on the wire. */
const LEAST_GAP_MS = 50
const MOST_SELECTED = 50

const finite = v.pipe(v.number(), v.finite())
const length = v.pipe(finite, v.minValue(0))

const CompanionState = v.object({
  person: PresencePersonSchema,
  cursor: v.optional(v.nullable(v.object({ x: finite, y: finite })), null),
  selection: v.optional(v.pipe(v.array(v.string()), v.maxLength(MOST_SELECTED)), []),
  editing: v.optional(v.nullable(v.string()), null),
  caret: v.fallback(v.nullable(NoteCaretSchema), null),
  view: v.fallback(v.nullable(v.object({ x: finite, y: finite, width: length, height: length })), null),
  following: v.fallback(v.nullable(v.string()), null),
  showing: v.fallback(v.nullable(ShowingSchema), null),
})

export class Presence {
  readonly #awareness: Awareness
  readonly #companions = new SvelteMap<number, Companion>()
  readonly #selecting = $derived(
    new Map(
      this.companions.toReversed().flatMap(({ selection, person }) => selection.map((id) => [id, person])),
    ),
  )
  #own: OwnPresence = {
    cursor: null,
    selection: [],
    editing: null,
    caret: null,
    view: null,
    following: null,
    showing: null,
  }
  #timer: ReturnType<typeof setTimeout> | undefined
  #sentAt = 0

  constructor(awareness: Awareness) {
    this.#awareness = awareness
    awareness.setLocalState({ ...this.#own })
    awareness.on('change', this.#read)
  }

  get own(): OwnPresence {
    return this.#own
  }

  get companions(): readonly Companion[] {
    return [...this.#companions.values()]
  }

  /** Everyone here but oneself, once each however many tabs they have open, in order of joining. */
  others(ownPersonId: string): readonly PresencePerson[] {
    const people = new Map<string, PresencePerson>()
    for (const { person } of this.companions) if (person.id !== ownPersonId) people.set(person.id, person)
    return [...people.values()]
  }

  /** Who else has this card selected. */
  selecting(cardId: CardId): PresencePerson | undefined {
    return this.#selecting.get(cardId)
  }

  /** Calls back once the companions are up to date; returns how to stop. */
  onChange(listener: (changes: PresenceChanges) => void): () => void {
    this.#awareness.on('change', listener)
    return () => this.#awareness.off('change', listener)
  }

  tell(changes: Partial<OwnPresence>): void {
    this.#own = {
      ...this.#own,
      ...changes,
      selection: (changes.selection ?? this.#own.selection).slice(0, MOST_SELECTED),
    }
    if (this.#timer !== undefined) return
    const waitMs = Math.max(0, this.#sentAt + LEAST_GAP_MS - Date.now())
    this.#timer = setTimeout(() => this.#send(), waitMs)
  }

  /** Says goodbye at once, so that nobody keeps seeing a cursor that is gone. */
  leave(): void {
    this.#awareness.setLocalState(null)
  }

  /** The page that was left is shown again. */
  comeBack(): void {
    this.#send()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#awareness.off('change', this.#read)
    this.leave()
  }

  #send(): void {
    this.#timer = undefined
    this.#sentAt = Date.now()
    this.#awareness.setLocalState({ ...this.#own })
  }

  readonly #read = (changes: PresenceChanges): void => {
    for (const clientId of changes.removed) this.#companions.delete(clientId)
    for (const clientId of [...changes.added, ...changes.updated]) {
      if (clientId === this.#awareness.clientID) continue
      const state = v.safeParse(CompanionState, this.#awareness.getStates().get(clientId))
      if (state.success) this.#companions.set(clientId, { clientId, ...state.output })
      else this.#companions.delete(clientId)
    }
  }
}
