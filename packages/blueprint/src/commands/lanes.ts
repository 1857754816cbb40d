import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { LaneId } from '../vocabulary/ids.ts'
import type { LaneKind } from '../vocabulary/lane-kind.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { deleteCards } from './cards.ts'
import { appendToCells, placedCards } from './cell-cards.ts'
import type { CardsFate } from './cell-cards.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

export function addLane(
  doc: BlueprintDoc,
  input: { readonly id: LaneId; readonly title: string; readonly kind: LaneKind; readonly order: string },
): void {
  mustBeFree(doc, 'lanes', input.id)
  const values = { title: cleanTitle(input.title, LIMITS.titleLength), kind: input.kind, order: input.order }
  mustFit('lanes', values)
  doc.transact(() => insertEntity(doc, 'lanes', input.id, values))
}

export interface LaneChanges {
  readonly title?: string
  readonly kind?: LaneKind
  readonly order?: string
  readonly hidden?: boolean
  /** Least height in board units; undefined lets the row fit its cards. */
  readonly height?: number | undefined
}

/** Renames, moves, hides or resizes a lane. */
export function editLane(
  doc: BlueprintDoc,
  input: { readonly id: LaneId; readonly changes: LaneChanges },
): void {
  const lane = mustGet(doc, 'lanes', input.id)
  const title = input.changes.title
  const changes = {
    ...input.changes,
    ...(title === undefined ? {} : { title: cleanTitle(title, LIMITS.titleLength) }),
  }
  mustFit('lanes', changes)
  doc.transact(() => setFields(lane, changes))
}

/** Deletes a lane; `cards` says what becomes of its cards. Throws `laneHasCards` on 'refuse'. */
export function deleteLane(
  doc: BlueprintDoc,
  input: { readonly id: LaneId; readonly cards: CardsFate<LaneId> },
): void {
  mustGet(doc, 'lanes', input.id)
  const cards = placedCards(doc, (place) => place.laneId === input.id)
  const fate = input.cards
  if (fate === 'refuse' && cards.length > 0) throw new DomainError('laneHasCards', String(cards.length))
  if (typeof fate === 'object' && (fate.moveTo === input.id || !mustGet(doc, 'lanes', fate.moveTo))) {
    throw new DomainError('badValue', 'moveTo')
  }
  doc.transact(() => {
    if (fate === 'remove') deleteCards(doc, { ids: cards.map((card) => card.id) })
    if (typeof fate === 'object') appendToCells(doc, cards, ({ stepId }) => ({ laneId: fate.moveTo, stepId }))
    rootMap(doc, 'lanes').delete(input.id)
  })
}
