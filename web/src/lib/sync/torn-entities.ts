import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC

/**
 * For each place before a struct, how many entities a cut there would show without a value that they have: the
 * fields of an entity are written straight after it, and a new value stands later than the one that it replaces.
 */
export function tornBefore(ordered: readonly Struct[]): readonly number[] {
  const places = new Places(ordered)
  const values = new Set<Struct>()
  const changes = new Array<number>(ordered.length + 1).fill(0)
  let entityAt = 0
  const keepTogether = (from: number, to: number): void => {
    changes[from + 1] = (changes[from + 1] ?? 0) + 1
    changes[to + 1] = (changes[to + 1] ?? 0) - 1
  }
  for (const [at, struct] of ordered.entries()) {
    if (struct instanceof Y.GC) continue
    const replaced = places.of(struct.origin)
    const isLaterValue = replaced !== undefined && values.has(replaced.struct)
    if (struct.parentSub !== null || isLaterValue) values.add(struct)
    if (isLaterValue) keepTogether(replaced.at, at)
    const owner = places.of(parentOf(struct)) ?? replaced
    const isOfEntity =
      owner !== undefined && owner.at >= entityAt && owner.struct.id.client === struct.id.client
    if (isOfEntity) keepTogether(entityAt, at)
    else entityAt = at
  }
  let open = 0
  return changes.map((change) => (open += change))
}

/** Until an item is integrated, its parent is a root's name, an id, or nothing when its origin says it. */
export function parentOf({ parent }: Y.Item): Y.ID | null {
  const known: unknown = parent
  return known instanceof Y.ID ? known : null
}

/** Where in the order the struct with an id stands. */
class Places {
  readonly #structs = new Map<number, Struct[]>()
  readonly #at = new Map<Struct, number>()

  constructor(ordered: readonly Struct[]) {
    for (const [at, struct] of ordered.entries()) {
      this.#at.set(struct, at)
      const ofClient = this.#structs.get(struct.id.client)
      if (ofClient === undefined) this.#structs.set(struct.id.client, [struct])
      else ofClient.push(struct)
    }
  }

  of(id: Y.ID | null): { readonly struct: Struct; readonly at: number } | undefined {
    const structs = id === null ? undefined : this.#structs.get(id.client)
    const first = structs?.[0]
    if (id === null || structs === undefined || first === undefined || id.clock < first.id.clock)
      return undefined
    const struct = structs[Y.findIndexSS(structs, id.clock)]
    const at = struct && this.#at.get(struct)
    return struct === undefined || at === undefined ? undefined : { struct, at }
  }
}
