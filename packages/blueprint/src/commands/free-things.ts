import { arrowFrom, noteFrom, strokeFrom } from '../doc/read-free-thing.ts'
import { entityMap, entityMaps } from '../doc/read-entities.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc, EntityMap } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import type { ArrowEnd, ArrowEnds, Frame, Line } from '../model/free-thing.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { ArrowId, FreeId, NoteId, StrokeId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { mustBeFree, mustFit } from './require.ts'
import { insertEntity, setFields, writeText } from './write.ts'

const FREE_ROOTS = ['stickies', 'texts', 'strokes', 'arrows'] as const

type FreeRoot = (typeof FREE_ROOTS)[number]

export type NoteRoot = 'stickies' | 'texts'

export interface NewNote {
  readonly id: NoteId
  readonly frame: Frame
  readonly text: string
  readonly order: string
  readonly colour?: string
  /** The name of whoever writes it. */
  readonly by?: string
}

/** Adds sticky notes or free texts, all or none. */
export function addNotes(
  doc: BlueprintDoc,
  input: { readonly root: NoteRoot; readonly notes: readonly NewNote[] },
): void {
  for (const { id, text, ...values } of input.notes) {
    mustBeFree(doc, input.root, id)
    mustFitText(text)
    mustFit(input.root, values)
  }
  doc.transact(() => {
    for (const { id, text, ...values } of input.notes) insertEntity(doc, input.root, id, values, { text })
  })
}

export interface NewStroke {
  readonly id: StrokeId
  readonly line: Line
  readonly order: string
  readonly colour?: string
  readonly width: number
}

export function addStroke(doc: BlueprintDoc, { id, ...values }: NewStroke): void {
  mustBeFree(doc, 'strokes', id)
  mustFit('strokes', values)
  insertEntity(doc, 'strokes', id, { ...values })
}

export interface NewArrow {
  readonly id: ArrowId
  readonly ends: ArrowEnds
  readonly order: string
  readonly label?: string
}

export function addArrow(doc: BlueprintDoc, { id, ...values }: NewArrow): void {
  mustBeFree(doc, 'arrows', id)
  mustFit('arrows', values)
  for (const end of [values.ends.from, values.ends.to]) {
    if ('id' in end && !entityMap(doc, 'cards', end.id)) mustGetFree(doc, end.id as FreeId)
  }
  insertEntity(doc, 'arrows', id, { ...values })
}

export interface FreeChanges {
  readonly colour?: string | undefined
  readonly locked?: boolean | undefined
  readonly label?: string | undefined
  readonly order?: string
}

/** The same changes for several, all or none; undefined removes a field. What a kind has no field for, it does without. */
export function editFreeThings(
  doc: BlueprintDoc,
  input: { readonly ids: readonly FreeId[]; readonly changes: FreeChanges },
): void {
  const edits = input.ids.map((id) => {
    const { root, entity } = mustGetFree(doc, id)
    const fitting = Object.entries(input.changes).filter(([field]) => field in SCHEMA[root].fields)
    return { root, entity, changes: Object.fromEntries(fitting) }
  })
  for (const { root, changes } of edits) mustFit(root, changes)
  doc.transact(() => {
    for (const { entity, changes } of edits) setFields(entity, changes)
  })
}

/** What says where a thing is: one register of it. */
export type Placement = { readonly frame: Frame } | { readonly line: Line } | { readonly ends: ArrowEnds }

/** Moves or resizes things, all or none. */
export function placeFreeThings(
  doc: BlueprintDoc,
  input: { readonly places: ReadonlyMap<FreeId, Placement> },
): void {
  const found = [...input.places].map(([id, place]) => ({ ...mustGetFree(doc, id), place }))
  for (const { root, place } of found) mustFit(root, place)
  doc.transact(() => {
    for (const { entity, place } of found) setFields(entity, place)
  })
}

/** Replaces the part of a note's text that differs; what others type elsewhere in it stays. */
export function editNoteText(doc: BlueprintDoc, input: { readonly id: NoteId; readonly text: string }): void {
  const { entity } = mustGetFree(doc, input.id)
  mustFitText(input.text)
  doc.transact(() => writeText(entity, 'text', input.text))
}

export interface FreeCopy {
  readonly from: FreeId
  readonly id: FreeId
  readonly place: Placement
  readonly order: string
}

/** Copies things, all or none. */
export function duplicateFreeThings(
  doc: BlueprintDoc,
  input: { readonly copies: readonly FreeCopy[] },
): void {
  const found = input.copies.map((copy) => ({ ...copy, ...mustGetFree(doc, copy.from) }))
  for (const { root, id, place } of found) {
    mustBeFree(doc, root, id)
    mustFit(root, place)
  }
  doc.transact(() => {
    for (const { root, entity, id, from, place, order } of found) {
      if (root === 'arrows') {
        const { label } = arrowFrom(from, entity)
        insertEntity(doc, root, id, { label: label || undefined, order, ...place })
      } else if (root === 'strokes') {
        const { colour, width } = strokeFrom(from, entity)
        insertEntity(doc, root, id, { colour, width, order, ...place })
      } else {
        const { text, colour, by } = noteFrom(from, entity)
        insertEntity(doc, root, id, { colour, by: by || undefined, order, ...place }, { text })
      }
    }
  })
}

/** Deletes things with the arrows that begin or end at them. */
export function deleteFreeThings(doc: BlueprintDoc, input: { readonly ids: readonly FreeId[] }): void {
  const found = input.ids.map((id) => ({ id, ...mustGetFree(doc, id) }))
  doc.transact(() => {
    deleteArrowsAt(doc, new Set(input.ids))
    for (const { root, id } of found) rootMap(doc, root).delete(id)
  })
}

/** Deletes the arrows that begin or end at one of these; to be called within a transaction. */
export function deleteArrowsAt(doc: BlueprintDoc, ids: ReadonlySet<string>): void {
  const isAt = (end: ArrowEnd | undefined): boolean => end !== undefined && 'id' in end && ids.has(end.id)
  for (const [id, entity] of entityMaps(doc, 'arrows')) {
    const ends = entity.get('ends') as Partial<ArrowEnds> | undefined
    if (isAt(ends?.from) || isAt(ends?.to)) rootMap(doc, 'arrows').delete(id)
  }
}

function mustGetFree(doc: BlueprintDoc, id: FreeId): { readonly root: FreeRoot; readonly entity: EntityMap } {
  for (const root of FREE_ROOTS) {
    const entity = entityMap(doc, root, id)
    if (entity) return { root, entity }
  }
  throw new DomainError('unknownFreeThing', id)
}

function mustFitText(text: string): void {
  if (text.length > LIMITS.textLength) throw new DomainError('textTooLong', 'text')
}
