import { writeTemplate } from '@sightline/blueprint/templates'
import * as Y from 'yjs'

const lanes = 8
const steps = 30
/** As long as the ids that the server makes. */
const idCharacters = 22

/** Who brought the board, in Yjs terms. */
export const boardClientId = 1

/** What one client types and drags, as the updates that a real client would send. It knows its own cards only. */
export class EditWriter {
  readonly clientId: number
  readonly #doc = new Y.Doc({ gc: true })
  readonly #cards: readonly string[]
  #update: Uint8Array = new Uint8Array()
  #edits = 0

  constructor(clientId: number, cards: readonly string[], base?: Uint8Array) {
    this.clientId = clientId
    this.#cards = cards
    if (base !== undefined) Y.applyUpdate(this.#doc, base)
    this.#doc.clientID = clientId
    this.#doc.on('update', (update: Uint8Array) => {
      this.#update = update
    })
  }

  /** The clock after the last edit; nothing else in the document has this client id. */
  get clock(): number {
    return Y.getState(this.#doc.store, this.clientId)
  }

  /** A card with all that it always has, as one edit. */
  createCard(id: string): Uint8Array {
    this.#doc.transact(() => {
      const card = new Y.Map<unknown>()
      this.#doc.getMap('cards').set(id, card)
      card.set('place', this.#place())
      card.set('title', new Y.Text(`Card ${id}`))
      card.set('notes', new Y.Text())
    })
    return this.#update
  }

  /** Three drags and a letter, one after the other, each one clock long. */
  next(): Uint8Array {
    const edit = this.#edits++
    const card = this.#doc.getMap('cards').get(this.#cards[edit % this.#cards.length] ?? '')
    if (!(card instanceof Y.Map)) throw new Error('no such card')
    const title: unknown = card.get('title')
    if (edit % 4 === 3 && title instanceof Y.Text) title.insert(title.length, letter(edit))
    else card.set('place', this.#place())
    return this.#update
  }

  #place(): { readonly laneId: string; readonly stepId: string; readonly order: string } {
    const edit = this.#edits
    return { laneId: `lane${edit % lanes}`, stepId: `step${edit % steps}`, order: `a${edit.toString(36)}` }
  }
}

function letter(edit: number): string {
  return String.fromCharCode(97 + (edit % 26))
}

/** A board with so many cards, as one update by a client of its own. */
export function boardWith(cards: readonly string[]): Uint8Array {
  const doc = new Y.Doc({ gc: true })
  doc.clientID = boardClientId
  doc.transact(() => {
    for (const [index, id] of cards.entries()) {
      const card = new Y.Map<unknown>()
      doc.getMap('cards').set(id, card)
      card.set('place', {
        laneId: `lane${index % lanes}`,
        stepId: `step${index % steps}`,
        order: `a${index}`,
      })
      card.set('title', new Y.Text(`Card ${id}`))
      card.set('notes', new Y.Text())
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

/** What our own boards begin with, for servers whose documents begin empty. */
export function starterBoard(): Uint8Array {
  const doc = new Y.Doc({ gc: true })
  let made = 0
  const newId = (): string => `starter-${made++}`.padEnd(idCharacters, 'x')
  writeTemplate(doc, { template: 'blank', language: 'en', newId })
  return Y.encodeStateAsUpdate(doc)
}

export function cardIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `card-${index}`)
}
