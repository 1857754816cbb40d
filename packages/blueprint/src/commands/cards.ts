import * as Y from 'yjs'
import { cardNotes } from '../doc/card-notes.ts'
import { cardFrom } from '../doc/read-card.ts'
import { entityMaps } from '../doc/read-entities.ts'
import { actionFrom } from '../doc/read-action.ts'
import { linkFrom } from '../doc/read-link.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { CardFields, Place } from '../model/card.ts'
import { plainText } from '../model/rich-text.ts'
import type { RichText } from '../model/rich-text.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { CardId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { deleteArrowsAt } from './free-things.ts'
import { mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields, writeText } from './write.ts'

export interface NewCard {
  readonly id: CardId
  readonly place: Place
  /** May be empty: a card is often placed first and named then. */
  readonly title: string
  readonly notes?: string | RichText
  readonly fields?: CardFields
}

/** Adds cards, all or none. Throws `boardFull` past the hard limit. */
export function addCards(doc: BlueprintDoc, input: { readonly cards: readonly NewCard[] }): void {
  if (rootMap(doc, 'cards').size + input.cards.length > LIMITS.cardsHard) throw new DomainError('boardFull')
  for (const card of input.cards) {
    mustBeFree(doc, 'cards', card.id)
    mustHaveCell(doc, card.place)
    mustFitTexts(card.title, plainNotes(card.notes))
    mustFit('cards', { ...card.fields, place: card.place })
  }
  doc.transact(() => {
    for (const { id, place, title, notes, fields } of input.cards) {
      insertEntity(doc, 'cards', id, { ...fields, place }, { title, notes: plainNotes(notes) })
      if (typeof notes === 'object') putFormats(notes, cardNotes(doc, id))
    }
  })
}

function plainNotes(notes: string | RichText = ''): string {
  return typeof notes === 'string' ? notes : plainText(notes)
}

/** Fields of a card to set; undefined removes one. */
export type CardChanges = { readonly [Field in keyof CardFields]: CardFields[Field] | undefined }

export function editCard(
  doc: BlueprintDoc,
  input: { readonly id: CardId; readonly changes: CardChanges },
): void {
  const card = mustGet(doc, 'cards', input.id)
  if ('place' in input.changes) throw new DomainError('badValue', 'place')
  mustFit('cards', input.changes)
  doc.transact(() => setFields(card, input.changes))
}

/** The same changes for several cards, all or none. */
export function editCards(
  doc: BlueprintDoc,
  input: { readonly ids: readonly CardId[]; readonly changes: CardChanges },
): void {
  for (const id of input.ids) mustGet(doc, 'cards', id)
  doc.transact(() => {
    for (const id of input.ids) editCard(doc, { id, changes: input.changes })
  })
}

/** Replaces the part of a card's title or notes that differs; what others type elsewhere in it stays. */
export function editCardText(
  doc: BlueprintDoc,
  input: { readonly id: CardId; readonly title?: string; readonly notes?: string },
): void {
  const card = mustGet(doc, 'cards', input.id)
  mustFitTexts(input.title, input.notes)
  doc.transact(() => {
    if (input.title !== undefined) writeText(card, 'title', input.title)
    if (input.notes !== undefined) writeText(card, 'notes', input.notes)
  })
}

/** Moves cards to places, all or none; one register a card. */
export function moveCards(doc: BlueprintDoc, input: { readonly moves: ReadonlyMap<CardId, Place> }): void {
  const found = [...input.moves].map(([id, place]) => ({ card: mustGet(doc, 'cards', id), place }))
  for (const { place } of found) {
    mustHaveCell(doc, place)
    mustFit('cards', { place })
  }
  doc.transact(() => {
    for (const { card, place } of found) card.set('place', place)
  })
}

export interface CardCopy {
  readonly from: CardId
  readonly id: CardId
  readonly place: Place
}

/** Copies cards with their fields, texts and channels; links and improvement actions stay with the originals. */
export function duplicateCards(doc: BlueprintDoc, input: { readonly copies: readonly CardCopy[] }): void {
  const found = input.copies.map((copy) => ({ copy, entity: mustGet(doc, 'cards', copy.from) }))
  for (const { copy } of found) {
    mustBeFree(doc, 'cards', copy.id)
    mustHaveCell(doc, copy.place)
    mustFit('cards', { place: copy.place })
  }
  doc.transact(() => {
    for (const { copy, entity } of found) {
      const { title, notes } = cardFrom(copy.from, entity)
      const values = [...entity.entries()].filter(([, value]) => !(value instanceof Y.AbstractType))
      insertEntity(
        doc,
        'cards',
        copy.id,
        { ...Object.fromEntries(values), place: copy.place },
        { title, notes },
      )
      putFormats(stretchesOf(cardNotes(doc, copy.from)), cardNotes(doc, copy.id))
    }
  })
}

interface Stretch {
  readonly insert: unknown
  readonly attributes?: object
}

function stretchesOf(text: Y.Text | undefined): Stretch[] {
  return (text?.toDelta() ?? []) as Stretch[]
}

/** Puts formats on a text that says the same. */
function putFormats(stretches: readonly Stretch[], to: Y.Text | undefined): void {
  let at = 0
  for (const { insert, attributes } of stretches) {
    if (typeof insert !== 'string') continue
    if (attributes) to?.format(at, insert.length, attributes)
    at += insert.length
  }
}

/** Deletes cards with the links and arrows that touch them and the improvement actions that hang on them. */
export function deleteCards(doc: BlueprintDoc, input: { readonly ids: readonly CardId[] }): void {
  const ids = new Set<CardId>(input.ids)
  for (const id of ids) mustGet(doc, 'cards', id)
  doc.transact(() => {
    for (const [id, entity] of entityMaps(doc, 'links')) {
      const link = linkFrom(id, entity)
      if (ids.has(link.from) || ids.has(link.to)) rootMap(doc, 'links').delete(id)
    }
    for (const [id, entity] of entityMaps(doc, 'actions')) {
      if (ids.has(actionFrom(id, entity).cardId)) rootMap(doc, 'actions').delete(id)
    }
    deleteArrowsAt(doc, ids)
    for (const id of ids) rootMap(doc, 'cards').delete(id)
  })
}

function mustHaveCell(doc: BlueprintDoc, place: Place): void {
  mustGet(doc, 'lanes', place.laneId)
  mustGet(doc, 'steps', place.stepId)
}

function mustFitTexts(title: string | undefined, notes: string | undefined): void {
  if (title !== undefined && title.length > LIMITS.cardTitleLength)
    throw new DomainError('titleTooLong', 'title')
  if (notes !== undefined && notes.length > LIMITS.notesLength) throw new DomainError('textTooLong', 'notes')
}
