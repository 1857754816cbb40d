import { expect, test } from 'vitest'
import { blueprintFrom } from '../layout/blueprint.fixture.ts'
import type { ArrowId, PhaseId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import type { Arrow, ArrowEnds } from './free-thing.ts'
import { visibleSteps } from './visible-steps.ts'

const NONE: ReadonlySet<PhaseId> = new Set()

/** Two phases of two steps, a card in each of the four, and a link from each card to the next. */
function fourSteps(hidden: readonly number[] = []): Blueprint {
  const blueprint = blueprintFrom({
    lanes: [{ kind: 'customer' }],
    phases: [2, 2],
    cards: [0, 1, 2, 3].map((step) => ({ lane: 0, step, title: `Card ${String(step)}` })),
    links: [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ],
  })
  return {
    ...blueprint,
    steps: blueprint.steps.map((step, at) => ({ ...step, hidden: hidden.includes(at) })),
  }
}

function titles({ cards }: Blueprint): string[] {
  return [...cards.values()].map(({ title }) => title)
}

test('visibleSteps: nothing is hidden or collapsed, the same object', () => {
  const blueprint = fourSteps()
  expect(visibleSteps(blueprint, NONE)).toBe(blueprint)
})

test('visibleSteps: a hidden step, goes with its card and the links at it, and its phase stays', () => {
  const shown = visibleSteps(fourSteps([1]), NONE)
  expect(titles(shown)).toEqual(['Card 0', 'Card 2', 'Card 3'])
  expect(shown.links.size).toBe(1)
  expect(shown.phases).toHaveLength(2)
})

test('visibleSteps: a card over a hidden step, reaches over what is left of its steps and no further', () => {
  const blueprint = fourSteps([1])
  const [id, card] = [...blueprint.cards][0] ?? []
  if (!id || !card) throw new Error('no card')
  const cards = new Map(blueprint.cards).set(id, { ...card, span: 3 })
  expect(visibleSteps({ ...blueprint, cards }, NONE).cards.get(id)?.span).toBe(2)
})

test('visibleSteps: all steps of a phase are hidden, it goes with them', () => {
  const blueprint = fourSteps([0, 1])
  const shown = visibleSteps(blueprint, NONE)
  expect(shown.phases.map(({ id }) => id)).toEqual([blueprint.phases[1]?.id])
  expect(titles(shown)).toEqual(['Card 2', 'Card 3'])
})

test('visibleSteps: a phase that is collapsed, keeps its name alone', () => {
  const blueprint = fourSteps()
  const [first] = blueprint.phases
  const shown = visibleSteps(blueprint, new Set(first ? [first.id] : []))
  expect(shown.phases).toEqual(blueprint.phases)
  expect(shown.steps.map(({ id }) => id)).toEqual(blueprint.steps.slice(2).map(({ id }) => id))
})

test('visibleSteps: an arrow that ends at a place in a hidden step, goes too; one between cards stays for its ends', () => {
  const blueprint = fourSteps([1])
  const [from, to] = [...blueprint.cards.keys()]
  const stepId = blueprint.steps[1]?.id
  if (!from || !to || !stepId) throw new Error('no cards')
  const free = arrow('free', { from: { id: from }, to: { x: 1, y: 1, stepId } })
  const bound = arrow('bound', { from: { id: from }, to: { id: to } })
  const arrows = new Map([free, bound].map((each) => [each.id, each]))
  expect([...visibleSteps({ ...blueprint, arrows }, NONE).arrows.keys()]).toEqual(['bound'])
})

function arrow(id: string, ends: ArrowEnds): Arrow {
  return { id: id as ArrowId, ends, order: 'a0', label: '' }
}
