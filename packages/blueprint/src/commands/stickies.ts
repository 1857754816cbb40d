import { stickyFrom } from '../doc/read-sticky.ts'
import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { Frame } from '../model/sticky.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { StickyId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields, writeText } from './write.ts'

export interface NewSticky {
  readonly id: StickyId
  readonly frame: Frame
  readonly text: string
  readonly order: string
  readonly colour?: string
  /** The name of whoever writes it. */
  readonly by?: string
}

/** Adds sticky notes, all or none. */
export function addStickies(doc: BlueprintDoc, input: { readonly stickies: readonly NewSticky[] }): void {
  for (const { id, text, ...values } of input.stickies) {
    mustBeFree(doc, 'stickies', id)
    mustFitText(text)
    mustFit('stickies', values)
  }
  doc.transact(() => {
    for (const { id, text, ...values } of input.stickies) insertEntity(doc, 'stickies', id, values, { text })
  })
}

export interface StickyChanges {
  readonly colour?: string | undefined
  readonly locked?: boolean | undefined
  readonly order?: string
}

/** The same changes for several notes, all or none; undefined removes one. */
export function editStickies(
  doc: BlueprintDoc,
  input: { readonly ids: readonly StickyId[]; readonly changes: StickyChanges },
): void {
  const entities = input.ids.map((id) => mustGet(doc, 'stickies', id))
  mustFit('stickies', input.changes)
  doc.transact(() => {
    for (const entity of entities) setFields(entity, input.changes)
  })
}

/** Moves or resizes notes, all or none; one register a note. */
export function placeStickies(
  doc: BlueprintDoc,
  input: { readonly frames: ReadonlyMap<StickyId, Frame> },
): void {
  const found = [...input.frames].map(([id, frame]) => ({ entity: mustGet(doc, 'stickies', id), frame }))
  for (const { frame } of found) mustFit('stickies', { frame })
  doc.transact(() => {
    for (const { entity, frame } of found) setFields(entity, { frame })
  })
}

/** Replaces the part of a note's text that differs; what others type elsewhere in it stays. */
export function editStickyText(
  doc: BlueprintDoc,
  input: { readonly id: StickyId; readonly text: string },
): void {
  const entity = mustGet(doc, 'stickies', input.id)
  mustFitText(input.text)
  doc.transact(() => writeText(entity, 'text', input.text))
}

export interface StickyCopy {
  readonly from: StickyId
  readonly id: StickyId
  readonly frame: Frame
  readonly order: string
}

export function duplicateStickies(
  doc: BlueprintDoc,
  input: { readonly copies: readonly StickyCopy[] },
): void {
  const stickies = input.copies.map(({ from, id, frame, order }): NewSticky => {
    const { text, colour, by } = stickyFrom(from, mustGet(doc, 'stickies', from))
    return {
      id,
      frame,
      order,
      text,
      ...(colour === undefined ? {} : { colour }),
      ...(by === '' ? {} : { by }),
    }
  })
  addStickies(doc, { stickies })
}

export function deleteStickies(doc: BlueprintDoc, input: { readonly ids: readonly StickyId[] }): void {
  for (const id of input.ids) mustGet(doc, 'stickies', id)
  doc.transact(() => {
    for (const id of input.ids) rootMap(doc, 'stickies').delete(id)
  })
}

function mustFitText(text: string): void {
  if (text.length > LIMITS.textLength) throw new DomainError('textTooLong', 'text')
}
