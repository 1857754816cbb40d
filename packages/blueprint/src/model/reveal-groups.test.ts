import fc from 'fast-check'
import { expect, test } from 'vitest'
import { REVEALS } from '../vocabulary/reveal.ts'
import type { LaneId, PhaseId, StepId } from '../vocabulary/ids.ts'
import type { Blueprint } from './blueprint.ts'
import { revealGroups, unrevealed } from './reveal-groups.ts'

/** So many steps in each phase, and as many lanes; the lanes at odd places are hidden for everyone. */
function blueprintOf(phases: readonly number[], lanes: number): Blueprint {
  const order = (at: number): string => `a${String.fromCharCode(97 + at)}`
  return {
    phases: phases.map((_, at) => ({ id: `p${at}` as PhaseId, title: `Phase ${at}`, order: order(at) })),
    steps: phases.flatMap((count, phase) =>
      Array.from({ length: count }, (_, at) => ({
        id: `s${phase}.${at}` as StepId,
        title: `Step ${phase}.${at}`,
        place: { phaseId: `p${phase}` as PhaseId, order: order(at) },
      })),
    ),
    lanes: Array.from({ length: lanes }, (_, at) => ({
      id: `l${at}` as LaneId,
      title: `Lane ${at}`,
      order: order(at),
      hidden: at % 2 === 1,
    })),
    cards: new Map(),
  } as unknown as Blueprint
}

test('revealGroups: by lane, those that are shown from top to bottom', () => {
  expect(revealGroups(blueprintOf([1], 3), 'lanes').map(({ title }) => title)).toEqual(['Lane 0', 'Lane 2'])
})

test('revealGroups: by phase, each with its steps; one without steps is passed over', () => {
  expect(revealGroups(blueprintOf([2, 0, 1], 1), 'phases')).toEqual([
    { id: 'p0', title: 'Phase 0', lanes: [], steps: ['s0.0', 's0.1'] },
    { id: 'p2', title: 'Phase 2', lanes: [], steps: ['s2.0'] },
  ])
})

test('revealGroups: none, everything is there from the start', () => {
  expect(unrevealed(revealGroups(blueprintOf([2], 2), 'none'), 0)).toEqual({
    lanes: new Set(),
    steps: new Set(),
  })
})

test('unrevealed: with each group less is hidden, and with the last one nothing', () => {
  const shape = fc.record({ phases: fc.array(fc.nat(4), { maxLength: 4 }), lanes: fc.nat(6) })
  fc.assert(
    fc.property(shape, fc.constantFrom(...REVEALS), ({ phases, lanes }, reveal) => {
      const groups = revealGroups(blueprintOf(phases, lanes), reveal)
      const counts = Array.from({ length: groups.length + 1 }, (_, shown) => {
        const hidden = unrevealed(groups, shown)
        return hidden.lanes.size + hidden.steps.size
      })
      expect(counts).toEqual([...counts].sort((a, b) => b - a))
      expect(new Set(counts).size).toBe(counts.length)
      expect(counts.at(-1)).toBe(0)
    }),
  )
})
