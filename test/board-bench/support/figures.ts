/** What one line of the table holds: a figure of each system, and what ours should be. */
export interface Figures {
  readonly what: string
  readonly unit: string
  /** By the name of the system; one that has none was not measured. */
  readonly bySystem: ReadonlyMap<string, number>
  readonly target: Target | undefined
}

/** At most so many times that of the best peer, of one of them, or just so much. */
export interface Target {
  readonly factor: number
  readonly of: 'best peer' | 'excalidraw' | 'one'
}

export function bestPeerTimes(factor: number): Target {
  return { factor, of: 'best peer' }
}
