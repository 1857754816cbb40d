import { rootMap } from '../doc/roots.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import type { ActionStatus } from '../vocabulary/action-words.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { ActionId, CardId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { cleanTitle, mustBeFree, mustFit, mustGet } from './require.ts'
import { insertEntity, setFields } from './write.ts'

/** Fields of an improvement action; money in minor units, time in months. Undefined removes one. */
export interface ActionChanges {
  readonly title?: string
  readonly oneOffCost?: number | undefined
  readonly monthlyCost?: number | undefined
  readonly startMonth?: number | undefined
  readonly rampMonths?: number | undefined
  readonly horizonMonths?: number | undefined
  readonly discountRate?: number | undefined
  readonly confidence?: number | undefined
  readonly status?: ActionStatus | undefined
  readonly owner?: string | undefined
  readonly due?: string | undefined
}

export function addAction(
  doc: BlueprintDoc,
  input: {
    readonly id: ActionId
    readonly cardId: CardId
    readonly title: string
    readonly fields?: ActionChanges
  },
): void {
  mustBeFree(doc, 'actions', input.id)
  mustGet(doc, 'cards', input.cardId)
  const title = cleanTitle(input.title, LIMITS.titleLength)
  const fields = Object.fromEntries(
    Object.entries(input.fields ?? {}).filter(([, value]) => value !== undefined),
  )
  const values = { ...fields, cardId: input.cardId, title }
  mustFit('actions', values)
  doc.transact(() => insertEntity(doc, 'actions', input.id, values))
}

export function editAction(
  doc: BlueprintDoc,
  input: { readonly id: ActionId; readonly changes: ActionChanges },
): void {
  const action = mustGet(doc, 'actions', input.id)
  const title = input.changes.title
  const changes = {
    ...input.changes,
    ...(title === undefined ? {} : { title: cleanTitle(title, LIMITS.titleLength) }),
  }
  mustFit('actions', changes)
  doc.transact(() => setFields(action, changes))
}

/** The key of the one driver that the inspector edits; more of them are entries with other ids. */
const AMOUNT_DRIVER = 'drivers:amount'

/** Sets the benefit a month at full effect, in minor units; undefined removes it. */
export function setActionBenefit(
  doc: BlueprintDoc,
  input: { readonly id: ActionId; readonly perMonth: number | undefined },
): void {
  const action = mustGet(doc, 'actions', input.id)
  const driver = input.perMonth === undefined ? undefined : { kind: 'amount', perMonth: input.perMonth }
  if (driver && !SCHEMA.actions.sets['drivers']?.(driver)) throw new DomainError('badValue', 'perMonth')
  doc.transact(() => setFields(action, { [AMOUNT_DRIVER]: driver }))
}

/** Sets how much of an action's effect lands on a card, as a weight; undefined takes the card out. */
export function setActionEffect(
  doc: BlueprintDoc,
  input: { readonly id: ActionId; readonly cardId: CardId; readonly weight: number | undefined },
): void {
  const action = mustGet(doc, 'actions', input.id)
  mustGet(doc, 'cards', input.cardId)
  if (input.weight !== undefined && !SCHEMA.actions.sets['effects']?.(input.weight)) {
    throw new DomainError('badValue', 'weight')
  }
  doc.transact(() => setFields(action, { [`effects:${input.cardId}`]: input.weight }))
}

export function deleteAction(doc: BlueprintDoc, input: { readonly id: ActionId }): void {
  mustGet(doc, 'actions', input.id)
  doc.transact(() => rootMap(doc, 'actions').delete(input.id))
}
