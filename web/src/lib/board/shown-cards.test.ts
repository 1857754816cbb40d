import { addCards, editCardText, gridOf, readBlueprint } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import { writeTemplate } from '@sightline/blueprint/templates'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BlueprintStore } from '../editor/blueprint-store.svelte.ts'
import { Selection } from '../editor/selection.svelte.ts'
import { ViewState } from '../editor/view-state.svelte.ts'
import { CardMarking } from './card-marks.svelte.ts'
import type { Selector } from './card-marks.svelte.ts'
import { ShownCards } from './shown-cards.svelte.ts'
import type { ShownCard } from './shown-cards.svelte.ts'

const ids = ['a', 'b', 'c'] as CardId[]

function board() {
  const doc = new Y.Doc()
  let made = 0
  writeTemplate(doc, { template: 'blank', language: 'en', newId: () => `id-${made++}` })
  const blueprint = readBlueprint(doc)
  const [laneId, stepId] = [blueprint.lanes[1]?.id, gridOf(blueprint).columns[0]?.step.id]
  if (!laneId || !stepId) throw new Error('a blank blueprint has lanes and steps')
  addCards(doc, { cards: ids.map((id) => ({ id, title: id, place: { laneId, stepId, order: `a${id}` } })) })
  const store = new BlueprintStore(doc)
  const [view, selection] = [new ViewState(), new Selection()]
  const selectors = new Map<CardId, Selector>()
  const marking = new CardMarking({ view, selection, chain: undefined }, (id) => selectors.get(id))
  const cards = new ShownCards(store, marking, () => [...store.layout.cards.values()])
  return { doc, store, view, selection, selectors, cards }
}

/** Whose objects are others than before. */
function woken(before: readonly ShownCard[], after: readonly ShownCard[]): CardId[] {
  return after.filter((shown, at) => shown !== before[at]).map(({ card }) => card.id)
}

test('shown cards: one is chosen or selected by somebody else, that one alone is another object', () => {
  const { selection, selectors, cards } = board()
  const first = cards.all
  expect(first.map(({ card }) => card.id)).toEqual(ids)
  selection.chooseCards(['b' as CardId])
  const chosen = cards.all
  expect(woken(first, chosen)).toEqual(['b'])
  selectors.set('a' as CardId, { name: 'Ana', colour: 3 })
  selection.clear()
  const selected = cards.all
  expect(woken(chosen, selected)).toEqual(['a', 'b'])
  selectors.set('a' as CardId, { name: 'Ana', colour: 3 })
  expect(woken(selected, cards.all)).toEqual([])
})

test('shown cards: a drag goes on, no card is another object until it ends', () => {
  const { view, cards } = board()
  view.drag = { ids: new Set(['a' as CardId]), dx: 1, dy: 1, target: undefined }
  const begun = cards.all
  expect(begun[0]?.marks.isLifted).toBe(true)
  view.drag = { ...view.drag, dx: 40 }
  expect(woken(begun, cards.all)).toEqual([])
  view.drag = undefined
  expect(woken(begun, cards.all)).toEqual(['a'])
})

test('shown cards: a title of the same length is written, that card alone is another object', () => {
  const { doc, store, cards } = board()
  const first = cards.all
  editCardText(doc, { id: 'b' as CardId, title: 'd' })
  store.catchUp()
  expect(woken(first, cards.all)).toEqual(['b'])
  expect(cards.all[1]?.card.title).toBe('d')
})
