import * as Y from 'yjs'

/** What an update brings of one Yjs client: clocks from `start` up to `end`, which is excluded. */
export interface ClockRange {
  readonly clientId: number
  readonly start: number
  readonly end: number
}

interface Known {
  readonly update: Buffer
  readonly ranges: readonly ClockRange[]
}

const kept = 1024

/**
 * Reads updates that come to many sockets: one that is the same, byte by byte, as what another socket got as its
 * so-manieth is decoded once, so that counting costs the generator little.
 */
export class BroadcastReader {
  readonly #known: (Known | undefined)[] = []
  readonly #counts = new Map<unknown, number>()

  read(update: Uint8Array, receiver: unknown): readonly ClockRange[] {
    const index = this.#counts.get(receiver) ?? 0
    this.#counts.set(receiver, index + 1)
    const slot = index % kept
    const known = this.#known[slot]
    if (known?.update.equals(update) === true) return known.ranges
    const ranges = rangesOf(update)
    this.#known[slot] = { update: Buffer.from(update), ranges }
    return ranges
  }
}

export function rangesOf(update: Uint8Array): readonly ClockRange[] {
  const ranges: { clientId: number; start: number; end: number }[] = []
  for (const struct of Y.decodeUpdate(update).structs) {
    const { client, clock } = struct.id
    const last = ranges.at(-1)
    if (struct instanceof Y.Skip) continue
    if (last?.clientId === client && last.end === clock) last.end += struct.length
    else ranges.push({ clientId: client, start: clock, end: clock + struct.length })
  }
  return ranges
}
