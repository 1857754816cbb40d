import { aligned, shortNumber } from '../load/support/text-table.ts'
import type { Figures, Target } from './support/figures.ts'
import type { System } from './systems/system.ts'

const own = 'sightline'
const bare = 'bare'

/** Whether a target is reached. No board comes below a page of bare elements, so a target there asks too much. */
export type Verdict = 'yes' | 'NO' | 'below bare'

/** The figures as text: absolute, as a ratio to what the target is about, and whether that is reached. */
export function tableOf(lines: readonly Figures[], systems: readonly System[]): string {
  const head = ['', ...systems.map(({ name }) => name), 'ratio', 'target', 'reached']
  const body = lines.map((line) => [
    line.what,
    ...systems.map(({ name }) => amount(line.bySystem.get(name), line.unit)),
    shortNumber(valueOf(line) / base(line, line.target, systems)),
    targetText(line.target),
    verdictOn(line, systems) ?? '',
  ])
  return aligned([head, ...body])
}

/** Undefined where there is no target, or nothing to compare with. */
export function verdictOn(line: Figures, systems: readonly System[]): Verdict | undefined {
  const value = valueOf(line)
  const target = line.target && line.target.factor * base(line, line.target, systems)
  if (target === undefined || Number.isNaN(value / target)) return undefined
  if (value <= target) return 'yes'
  const isBelowBare = line.target?.of === 'best peer' && (line.bySystem.get(bare) ?? 0) > target
  return isBelowBare ? 'below bare' : 'NO'
}

function valueOf({ bySystem }: Figures): number {
  return bySystem.get(own) ?? Number.NaN
}

function base({ bySystem }: Figures, target: Target | undefined, systems: readonly System[]): number {
  if (target?.of === 'one') return 1
  if (target?.of === 'excalidraw') return bySystem.get('excalidraw') ?? Number.NaN
  const peers = systems.flatMap(({ name, isPeer }) => (isPeer ? [bySystem.get(name) ?? Number.NaN] : []))
  const known = peers.filter((value) => !Number.isNaN(value))
  return known.length === 0 ? Number.NaN : Math.min(...known)
}

function targetText(target: Target | undefined): string {
  if (target === undefined) return ''
  return target.of === 'one' ? `<= ${target.factor}` : `<= ${target.factor}x ${target.of}`
}

function amount(value: number | undefined, unit: string): string {
  return value === undefined || Number.isNaN(value) ? '-' : `${shortNumber(value)} ${unit}`
}
