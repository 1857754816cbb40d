import type { Figures, Target } from './support/figures.ts'
import { aligned, shortNumber } from './support/text-table.ts'
import { SYSTEMS } from './systems/all.ts'

const own = 'sightline'

/** The figures as text: absolute, as a ratio to the better peer, and whether the target is reached. */
export function tableOf(lines: readonly Figures[]): string {
  const head = ['', ...SYSTEMS.map(({ name }) => name), 'ratio', 'target', 'reached']
  const body = lines.map((line) => [
    line.what,
    ...SYSTEMS.map(({ name }) => amount(line.bySystem.get(name), line.unit)),
    shortNumber(ratio(line)),
    line.target === undefined ? '' : targetText(line.target),
    verdict(line),
  ])
  return aligned([head, ...body])
}

export function isReached(line: Figures): boolean | undefined {
  const value = line.bySystem.get(own)
  if (line.target === undefined || value === undefined) return undefined
  const limit = line.target.factor * base(line, line.target)
  if (Number.isNaN(limit)) return undefined
  return line.target.kind === 'atMost' ? value <= limit : value >= limit
}

function verdict(line: Figures): string {
  const reached = isReached(line)
  return reached === undefined ? '' : reached ? 'yes' : 'NO'
}

function ratio(line: Figures): number {
  const value = line.bySystem.get(own) ?? Number.NaN
  return value / (line.target === undefined ? betterPeer(line, 'atMost') : base(line, line.target))
}

function base(line: Figures, { of, kind }: Target): number {
  if (of === 'one') return 1
  if (of === 'hocuspocus') return line.bySystem.get('hocuspocus') ?? Number.NaN
  return of === 'betterPeer' ? betterPeer(line, kind) : of.ownBest
}

function betterPeer(line: Figures, kind: Target['kind']): number {
  const peers = SYSTEMS.flatMap(({ name, isPeer }) => {
    const value = line.bySystem.get(name)
    return isPeer && value !== undefined ? [value] : []
  })
  if (peers.length === 0) return Number.NaN
  return kind === 'atMost' ? Math.min(...peers) : Math.max(...peers)
}

function targetText({ kind, factor, of }: Target): string {
  const sign = kind === 'atMost' ? '<=' : '>='
  if (of === 'one') return `${sign} ${shortNumber(factor)}`
  const name = of === 'betterPeer' ? 'better peer' : of === 'hocuspocus' ? of : 'own best'
  return `${sign} ${shortNumber(factor)}x ${name}`
}

function amount(value: number | undefined, unit: string): string {
  return value === undefined ? '-' : `${shortNumber(value)} ${unit}`
}
