import { entityMaps } from '../doc/read-entities.ts'
import { arrowFrom, noteFrom, strokeFrom } from '../doc/read-free-thing.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import type { Anchor, ArrowEnd } from '../model/free-thing.ts'
import type { CardId, FreeId, NewId } from '../vocabulary/ids.ts'
import { duplicateFreeThings } from './free-things.ts'
import type { FreeCopy } from './free-things.ts'

/** What the copy of something that lies there is bound to; undefined for what is not copied. */
export type Rebind = (at: Anchor) => Anchor | undefined

/** What is copied with the part of the grid on which it lies. */
export interface FreeContents {
  readonly rebind: Rebind
  /** The copies of cards, by what they are copies of. */
  readonly cardIds: ReadonlyMap<CardId, CardId>
  readonly newId: NewId
}

/** Copies notes and strokes that lie there, and the arrows of which both ends are copied. */
export function copyFreeThings(doc: BlueprintDoc, { rebind, cardIds, newId }: FreeContents): void {
  const ids = new Map<string, CardId | FreeId>(cardIds)
  const copies: FreeCopy[] = []
  const add = (from: FreeId, { place, order }: Pick<FreeCopy, 'place' | 'order'>): void => {
    const id = newId() as FreeId
    ids.set(from, id)
    copies.push({ from, id, place, order })
  }
  for (const root of ['stickies', 'texts'] as const) {
    for (const [key, entity] of entityMaps(doc, root)) {
      const { id, frame, order } = noteFrom(key, entity)
      const anchor = rebind(frame)
      if (anchor) add(id, { place: { frame: { ...frame, ...anchor } }, order })
    }
  }
  for (const [key, entity] of entityMaps(doc, 'strokes')) {
    const { id, line, order } = strokeFrom(key, entity)
    const anchor = rebind(line)
    if (anchor) add(id, { place: { line: { ...line, ...anchor } }, order })
  }
  for (const [key, entity] of entityMaps(doc, 'arrows')) {
    const { id, ends, order } = arrowFrom(key, entity)
    const from = copyOfEnd(ends.from, ids, rebind)
    const to = copyOfEnd(ends.to, ids, rebind)
    if (from && to) add(id, { place: { ends: { from, to } }, order })
  }
  duplicateFreeThings(doc, { copies })
}

function copyOfEnd(
  end: ArrowEnd,
  ids: ReadonlyMap<string, CardId | FreeId>,
  rebind: Rebind,
): ArrowEnd | undefined {
  if (!('id' in end)) {
    const anchor = rebind(end)
    return anchor && { ...end, ...anchor }
  }
  const id = ids.get(end.id)
  return id && { id }
}
