import type { Figures } from './support/figures.ts'

/** How many times as much a row costs with more cards, for each system. */
export function growthOf(small: Figures, large: Figures): Figures {
  const ratios = [...large.bySystem].flatMap(([system, value]) => {
    const before = small.bySystem.get(system)
    return before === undefined ? [] : [[system, value / before] as const]
  })
  return { what: large.what, unit: 'x', bySystem: new Map(ratios), target: { factor: 1.25, of: 'one' } }
}
