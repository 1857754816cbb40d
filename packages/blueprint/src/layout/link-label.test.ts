import { expect, test } from 'vitest'
import { blueprintFrom, cardId, linkId } from './blueprint.fixture.ts'
import { labelRect } from './label-rect.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { linkObstacles } from './link-obstacles.ts'
import { overlaps } from './rect.ts'
import { rerouteLayout, routeLayout } from './route-links.ts'
import { anyLink, fullGrid, routed } from './routed-links.fixture.ts'

test('routeLinks: a label on an arrow between neighbours, tight above it', () => {
  const { route } = routed(fullGrid(2, [{ from: 0, to: 1, label: 'Yes' }]))
  expect(route(0).label).toEqual({ text: 'Yes', x: 314, y: 82.5, tight: true })
})

test('routeLinks: a label on a way past a card, where no card lies under it', () => {
  const { layout, route } = routed(fullGrid(2, [{ from: 0, to: 4, label: 'No, otra talla' }]))
  const { x, y, tight } = route(0).label ?? { x: 0, y: 0, tight: true }
  expect(tight).toBe(false)
  const under = { x: x - 30, y: y - 7, width: 60, height: 14 }
  expect(linkObstacles(layout).cards.count(under)).toBe(0)
})

test('routeLinks: labels of two loops side by side, none on the other', () => {
  const links = ['No, compare again', 'No, another size'].map((label) => ({ from: 2, to: 0, label }))
  const { route } = routed(fullGrid(3, links))
  const [one, other] = [route(0).label, route(1).label]
  if (!one || !other) throw new Error('no label')
  expect([one.tight, other.tight]).toEqual([false, false])
  expect(overlaps(labelRect(one), labelRect(other))).toBe(false)
})

test('routeLinks: a label that is longer than its loop, above the line and on no card', () => {
  const text = 'Yes, by the very same shop as the last time'
  const { layout, route } = routed(fullGrid(2, [{ from: 1, to: 0, label: text }]))
  const { points, label } = route(0)
  if (!label) throw new Error('no label')
  expect(label).toMatchObject({ y: (points[1]?.[1] ?? 0) - 9, tight: false })
  expect(linkObstacles(layout).cards.count(labelRect(label))).toBe(0)
})

test('routeLinks: labels for which there is room on each other alone, on no card for all that', () => {
  const texts = ['One', 'Two', 'Three', 'Four', 'Five'].map((text) => `${text}, the way that is long`)
  const links = texts.map((label) => ({ from: 0, to: 4, label }))
  const { layout, route } = routed(fullGrid(2, links))
  for (const index of texts.keys()) {
    const { label } = route(index)
    if (!label) throw new Error('no label')
    expect(label.tight).toBe(false)
    expect(linkObstacles(layout).cards.count(labelRect(label))).toBe(0)
  }
})

test('rerouteLayout: a card comes to where a label stands, the label goes elsewhere', () => {
  const sketch = fullGrid(2, [{ from: 0, to: 4, label: 'No, otra talla' }])
  const before = blueprintFrom(sketch)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const label = previous.routes.get(linkId(0))?.label
  if (!label) throw new Error('no label')
  const box = layout.cards.get(cardId(2))
  if (!box) throw new Error('no card')
  const moved = { ...box, ...labelRect(label) }
  const nextLayout = { ...layout, cards: new Map(layout.cards).set(box.id, moved) }
  const next = rerouteLayout(before, nextLayout, previous).routes.get(linkId(0))?.label
  if (!next) throw new Error('no label')
  expect(overlaps(labelRect(next), moved)).toBe(false)
})

test('rerouteLayout: a label that comes to one that stands, beside it', () => {
  const sketch = fullGrid(3, [{ from: 2, to: 0, label: 'No, compare again' }])
  const before = blueprintFrom(sketch)
  const layout = layoutBlueprint(before)
  const previous = routeLayout(before, layout)
  const another = { ...anyLink(1), from: cardId(2), to: cardId(0), label: 'No, another size' }
  const after = { ...before, links: new Map(before.links).set(another.id, another) }
  const routes = rerouteLayout(after, layout, previous).routes
  const [first, second] = [0, 1].map((index) => routes.get(linkId(index))?.label)
  expect(first).toEqual(previous.routes.get(linkId(0))?.label)
  if (!first || !second) throw new Error('no label')
  expect(overlaps(labelRect(first), labelRect(second))).toBe(false)
})
