import { rootMap, SCHEMA_VERSION } from '../doc/roots.ts'
import type { BlueprintDoc, EntityRoot } from '../doc/roots.ts'
import { SCHEMA } from '../doc/schema.ts'
import type { CardFields } from '../model/card.ts'
import { freshOrders } from '../model/order-key.ts'
import type { BlueprintSeed, SeedAction, SeedArchetype, SeedCard } from '../model/seed.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { NewId } from '../vocabulary/ids.ts'
import { LIMITS } from '../vocabulary/limits.ts'
import { mustFit } from './require.ts'
import { insertEntity, setFields } from './write.ts'

/** What is to be written: everything is checked before the first of it is. */
type Entry = readonly [EntityRoot, string, Record<string, unknown>, Record<string, string>?]

/** Gives each key of a list an id of its own; a key that is there twice is a mistake in the seed. */
class Ids {
  readonly #ids = new Map<string, string>()
  readonly #newId: NewId

  constructor(newId: NewId) {
    this.#newId = newId
  }

  make(key: string): string {
    if (this.#ids.has(key)) throw new DomainError('idTaken', key)
    const id = this.#newId()
    this.#ids.set(key, id)
    return id
  }

  of(key: string): string {
    const id = this.#ids.get(key)
    if (id === undefined) throw new DomainError('badId', key)
    return id
  }
}

interface SeedIds {
  readonly steps: Ids
  readonly lanes: Ids
  readonly cards: Ids
  readonly channels: Ids
}

/** Fills an empty document. Throws a DomainError before the first write when the seed contradicts itself. */
export function writeSeed(doc: BlueprintDoc, seed: BlueprintSeed, newId: NewId): void {
  const meta = {
    title: seed.title,
    ...(seed.description ? { description: seed.description } : {}),
    currency: seed.currency,
    schemaVersion: SCHEMA_VERSION,
  }
  mustFit('meta', meta)
  const entries = entriesOf(seed, newId)
  for (const [root, , values] of entries) mustFitAll(root, values)
  doc.transact(() => {
    setFields(rootMap(doc, 'meta'), meta)
    for (const [root, id, values, texts] of entries) insertEntity(doc, root, id, values, texts)
  })
}

function entriesOf(seed: BlueprintSeed, newId: NewId): Entry[] {
  const ids: SeedIds = {
    steps: new Ids(newId),
    lanes: new Ids(newId),
    cards: new Ids(newId),
    channels: new Ids(newId),
  }
  const channels = ordered(seed.channels, ({ key, ...rest }, order): Entry => {
    return ['channels', ids.channels.make(key), { ...rest, order }]
  })
  const lanes = ordered(seed.lanes, ({ key, ...rest }, order): Entry => {
    return ['lanes', ids.lanes.make(key), { ...rest, order }]
  })
  const phases = ordered(seed.phases, (phase, order): Entry[] => {
    const phaseId = newId()
    const steps = ordered(phase.steps, ({ key, ...rest }, stepOrder): Entry => {
      return ['steps', ids.steps.make(key), { ...rest, place: { phaseId, order: stepOrder } }]
    })
    return [['phases', phaseId, { title: phase.title, stage: phase.stage, order }], ...steps]
  }).flat()
  const cards = ordered(seed.cards, (card, order) => cardEntry(card, order, ids))
  return [
    ...channels,
    ...lanes,
    ...phases,
    ...cards,
    ...seed.links.map(({ from, to, ...rest }): Entry => {
      return ['links', newId(), { ...rest, from: ids.cards.of(from), to: ids.cards.of(to) }]
    }),
    ...seed.actions.map((action): Entry => ['actions', newId(), actionValues(action, ids)]),
    ...seed.archetypes.map((archetype): Entry => ['archetypes', newId(), archetypeValues(archetype, ids)]),
  ]
}

function ordered<Item, Result>(
  items: readonly Item[],
  make: (item: Item, order: string) => Result,
): Result[] {
  const orders = freshOrders(items.length)
  return items.map((item, index) => make(item, orders[index] ?? 'a0'))
}

function cardEntry(
  { key, at, title, notes, channels, ...fields }: SeedCard,
  order: string,
  ids: SeedIds,
): Entry {
  if (title.length > LIMITS.cardTitleLength) throw new DomainError('titleTooLong', key)
  if ((notes ?? '').length > LIMITS.notesLength) throw new DomainError('textTooLong', key)
  const place = at && { laneId: ids.lanes.of(at.lane), stepId: ids.steps.of(at.step), order }
  const inChannels = (channels ?? []).map(
    (channel) => [`channels:${ids.channels.of(channel)}`, true] as const,
  )
  const values: CardFields & Record<string, unknown> = { ...fields, ...Object.fromEntries(inChannels) }
  return ['cards', ids.cards.make(key), place ? { ...values, place } : values, { title, notes: notes ?? '' }]
}

function actionValues(
  { card, perMonth, effects, ...fields }: SeedAction,
  ids: SeedIds,
): Record<string, unknown> {
  const weights = Object.entries(effects ?? {}).map(
    ([key, weight]) => [`effects:${ids.cards.of(key)}`, weight] as const,
  )
  return {
    ...fields,
    cardId: ids.cards.of(card),
    'drivers:amount': { kind: 'amount', perMonth },
    ...Object.fromEntries(weights),
  }
}

function archetypeValues(archetype: SeedArchetype, ids: SeedIds): Record<string, unknown> {
  const { path, intended, measured, ...fields } = archetype
  const feelings = (
    curve: string,
    values: Readonly<Record<string, number>> = {},
  ): (readonly [string, number])[] =>
    Object.entries(values).map(([step, value]) => [`${curve}:${ids.steps.of(step)}`, value])
  return {
    ...fields,
    ...Object.fromEntries(ordered(path ?? [], (step, order) => [`path:${ids.steps.of(step)}`, { order }])),
    ...Object.fromEntries(feelings('intended', intended)),
    ...Object.fromEntries(feelings('measured', measured)),
  }
}

function mustFitAll(root: EntityRoot, values: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(values)) {
    const colon = key.indexOf(':')
    if (colon < 0) mustFit(root, { [key]: value })
    else if (!SCHEMA[root].sets[key.slice(0, colon)]?.(value)) throw new DomainError('badValue', key)
  }
}
