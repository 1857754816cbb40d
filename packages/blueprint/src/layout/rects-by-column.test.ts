import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyBlueprint } from './blueprint.fixture.ts'
import { rectsByColumn } from './rects-by-column.ts'
import { layoutBlueprint } from './layout-blueprint.ts'
import { propertyRuns } from './property-runs.fixture.ts'
import { overlaps } from './rect.ts'

test('rectsByColumn: any blueprint and rectangle, as many as a look at every card finds', () => {
  const side = fc.integer({ min: -500, max: 3000 })
  const rect = fc.record({ x: side, y: side, width: fc.nat(2000), height: fc.nat(2000) })
  fc.assert(
    fc.property(anyBlueprint, rect, (any, area) => {
      const layout = layoutBlueprint(any)
      const found = [...layout.cards.values()].filter((box) => overlaps(box, area))
      expect(rectsByColumn(layout.columns, layout.cards.values()).count(area)).toBe(found.length)
    }),
    propertyRuns(),
  )
})
