/** What one line of the table holds: a figure of each system, and what ours should be. */
export interface Figures {
  readonly what: string
  readonly unit: string
  /** By the name of the system; one that has none was not measured. */
  readonly bySystem: ReadonlyMap<string, number>
  readonly target?: Target
}

export interface Target {
  readonly kind: 'atMost' | 'atLeast'
  readonly factor: number
  /** What the factor is of: the better of the peers, one of them, a figure of our own, or nothing. */
  readonly of: 'betterPeer' | 'hocuspocus' | 'one' | { readonly ownBest: number }
}

export function figures(
  what: string,
  unit: string,
  bySystem: ReadonlyMap<string, number>,
  target?: Target,
): Figures {
  return target === undefined ? { what, unit, bySystem } : { what, unit, bySystem, target }
}
