import { expect, test } from 'vitest'
import { blueprintFrom, laneId, stepId } from './blueprint.fixture.ts'
import { laneTarget, phaseTarget, stepTarget } from './header-target.ts'
import { layoutBlueprint } from './layout-blueprint.ts'

const lanes = [{ kind: 'custom' }, { kind: 'custom' }, { kind: 'custom' }] as const
const layout = layoutBlueprint(blueprintFrom({ lanes, phases: [2, 0, 1], cards: [] }))

test('laneTarget: over the upper half of a lane, above it; over the lower half, above the next', () => {
  expect(laneTarget(layout, 130, laneId(0))).toEqual({
    place: { above: laneId(1) },
    bar: { x: 0, y: 117, width: layout.width, height: 2 },
  })
  expect(laneTarget(layout, 150, laneId(0)).place).toEqual({ above: laneId(2) })
})

test('laneTarget: past the last lane, at the end', () => {
  const target = laneTarget(layout, 9000, laneId(0))
  expect(target.place).toEqual({ above: undefined })
  expect(target.bar.y).toBe(layout.height - 1)
})

test('laneTarget: over its own place, above the next one, where it already is', () => {
  expect(laneTarget(layout, 125, laneId(1)).place).toEqual({ above: laneId(2) })
})

test('stepTarget: within its phase, the rank among the others', () => {
  expect(stepTarget(layout, 150, stepId(1))?.place).toMatchObject({ rank: 0 })
  expect(stepTarget(layout, 150, stepId(0))?.place).toMatchObject({ rank: 0 })
  expect(stepTarget(layout, 440, stepId(0))).toMatchObject({ place: { rank: 1 }, bar: { x: 487, y: 32 } })
})

test('stepTarget: over a phase without steps, its first', () => {
  expect(stepTarget(layout, 500, stepId(0))?.place).toEqual({ phaseId: 'phase-1', rank: 0 })
})

test('stepTarget: left and right of the board, the first and the last phase', () => {
  expect(stepTarget(layout, -50, stepId(2))?.place).toEqual({ phaseId: 'phase-0', rank: 0 })
  expect(stepTarget(layout, 5000, stepId(0))?.place).toEqual({ phaseId: 'phase-2', rank: 1 })
})

test('stepTarget: no phase at all, none', () => {
  expect(stepTarget({ ...layout, phases: [] }, 200, stepId(0))).toBeUndefined()
})

test('phaseTarget: past the middle of another, behind it', () => {
  const moved = layout.phases[0]?.phase.id ?? ('' as never)
  expect(phaseTarget(layout, 500, moved).place).toEqual({ rank: 0 })
  expect(phaseTarget(layout, 600, moved)).toMatchObject({ place: { rank: 1 }, bar: { x: 619, y: 0 } })
  expect(phaseTarget(layout, 9000, moved).bar.x).toBe(layout.width - 1)
})
