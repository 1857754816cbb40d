import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint } from './blueprint.fixture.ts'
import { cardsByColumn } from './cards-by-column.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { overlaps } from './rect.ts'

test('cardsByColumn: any blueprint and rectangle, as many as a look at every card finds', () => {
  const side = fc.integer({ min: -500, max: 3000 })
  const rect = fc.record({ x: side, y: side, width: fc.nat(2000), height: fc.nat(2000) })
  fc.assert(
    fc.property(anyBlueprint, rect, (any, area) => {
      const layout = layoutBlueprint(any)
      const found = [...layout.cards.values()].filter((box) => overlaps(box, area))
      expect(cardsByColumn(layout).count(area)).toBe(found.length)
    }),
    propertyRuns(),
  )
})
