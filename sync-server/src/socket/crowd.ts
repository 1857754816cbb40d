export interface CrowdLimits {
  readonly process: number
  readonly address: number
  readonly person: number
  readonly room: number
}

/** Which of the limits is reached. */
export type Full = keyof CrowdLimits

export interface Place {
  /** What the address limit counts by. */
  readonly network: string
  readonly personId: string
  readonly blueprintId: string
}

/**
 * How many connections there are, in all, from one address, of one person and in one room. A place is taken before
 * there is a socket and is given back with the connection, so that many that come at once do not slip through.
 */
export class Crowd {
  readonly #limits: CrowdLimits
  readonly #addresses = new Map<string, number>()
  readonly #people = new Map<string, number>()
  readonly #rooms = new Map<string, number>()
  #all = 0

  constructor(limits: CrowdLimits) {
    this.#limits = limits
  }

  /** What can be told before it is known who comes. */
  fullFor(network: string): Full | undefined {
    if (this.#all >= this.#limits.process) return 'process'
    return (this.#addresses.get(network) ?? 0) >= this.#limits.address ? 'address' : undefined
  }

  /** The limit that is reached, or how to give the place back. */
  take({ network, personId, blueprintId }: Place): Full | (() => void) {
    const full = this.fullFor(network)
    if (full !== undefined) return full
    if ((this.#people.get(personId) ?? 0) >= this.#limits.person) return 'person'
    if ((this.#rooms.get(blueprintId) ?? 0) >= this.#limits.room) return 'room'
    const count = (by: 1 | -1): void => {
      this.#all += by
      add(this.#addresses, network, by)
      add(this.#people, personId, by)
      add(this.#rooms, blueprintId, by)
    }
    count(1)
    return () => count(-1)
  }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
