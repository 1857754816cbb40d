import { aligned, shortNumber } from '../load/support/text-table.ts'
import type { Figures, Target } from './support/figures.ts'
import type { System } from './systems/system.ts'

const own = 'sightline'

/** The figures as text: absolute, as a ratio to what the target is about, and whether that is reached. */
export function tableOf(lines: readonly Figures[], systems: readonly System[]): string {
  const head = ['', ...systems.map(({ name }) => name), 'ratio', 'target', 'reached']
  const body = lines.map((line) => [
    line.what,
    ...systems.map(({ name }) => amount(line.bySystem.get(name), line.unit)),
    shortNumber(valueOf(line) / base(line, line.target, systems)),
    targetText(line.target),
    verdict(line, systems),
  ])
  return aligned([head, ...body])
}

/** Undefined where there is no target, or nothing to compare with. */
export function isReached(line: Figures, systems: readonly System[]): boolean | undefined {
  const ratio = valueOf(line) / base(line, line.target, systems)
  return line.target === undefined || Number.isNaN(ratio) ? undefined : ratio <= line.target.factor
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

function verdict(line: Figures, systems: readonly System[]): string {
  const reached = isReached(line, systems)
  return reached === undefined ? '' : reached ? 'yes' : 'NO'
}

function targetText(target: Target | undefined): string {
  if (target === undefined) return ''
  return target.of === 'one' ? `<= ${target.factor}` : `<= ${target.factor}x ${target.of}`
}

function amount(value: number | undefined, unit: string): string {
  return value === undefined || Number.isNaN(value) ? '-' : `${shortNumber(value)} ${unit}`
}
