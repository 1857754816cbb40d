import * as Y from 'yjs'
import { checkKey } from './check-key.ts'
import { GUARD_LIMITS } from './guard-limits.ts'
import { RefusedUpdate } from './guard-refusal.ts'
import { NOWHERE, placeOfItem, rootPlace, type Container, type Place } from './place.ts'
import type { ItemId, ReadStruct, ReadUpdate } from './read-update.ts'
import { structAt } from './struct-at.ts'

interface Placed {
  readonly struct: ReadStruct
  readonly place: Place
}

/**
 * Goes through the structs of an update as Yjs would integrate them, over the document as it is: each has to
 * find its neighbours and its parent, all of them in one place that may hold it (T-71). It changes nothing.
 */
export class DryRun {
  readonly #doc: Y.Doc
  readonly #structs: ReadUpdate['structs']
  /** How many structs of each client have been looked at, and how many of these were handed out. */
  readonly #reached = new Map<number, number>()
  readonly #handedOut = new Map<number, number>()
  /** What the structs that were looked at since the last part would become. */
  #placed = new Map<ReadStruct, Place>()
  #stepsBetween = 0
  #parts = 0

  constructor(doc: Y.Doc, structs: ReadUpdate['structs']) {
    this.#doc = doc
    this.#structs = structs
  }

  /**
   * The structs that are sound as far as can be told before they are applied: all of them, but where two people
   * wrote into one spot of a text at once. Throws a RefusedUpdate.
   */
  nextPart(): readonly (readonly ReadStruct[])[] {
    if (++this.#parts > GUARD_LIMITS.parts) throw new RefusedUpdate('tooMany')
    this.#placed = new Map()
    for (const client of this.#structs.keys()) {
      if (!this.#reach(client)) break
    }
    return [...this.#structs].flatMap(([client, structs]) => {
      const from = this.#handedOut.get(client) ?? 0
      const to = this.#reached.get(client) ?? 0
      this.#handedOut.set(client, to)
      return from < to ? [structs.slice(from, to)] : []
    })
  }

  get isOver(): boolean {
    return [...this.#structs].every(([client, structs]) => this.#handedOut.get(client) === structs.length)
  }

  /** Looks at all structs of a client, after those of others that they build on; false where a part has to end. */
  #reach(client: number): boolean {
    const waiting = [client]
    for (let current = waiting.at(-1); current !== undefined; current = waiting.at(-1)) {
      const index = this.#reached.get(current) ?? 0
      const struct = this.#structs.get(current)?.[index]
      const missing = struct && this.#firstMissing(struct)
      if (missing !== undefined) {
        if (this.#newStructAt(missing) === undefined) throw new RefusedUpdate('gap')
        if (waiting.includes(missing.client)) throw new RefusedUpdate('badPlace')
        waiting.push(missing.client)
        continue
      }
      if (struct !== undefined) {
        const place = this.#placeOf(struct)
        if (place === 'laterPart') return false
        this.#placed.set(struct, place)
        this.#reached.set(current, index + 1)
      }
      if (struct === undefined || waiting.length > 1) waiting.pop()
    }
    return true
  }

  #firstMissing({ origin, rightOrigin, parent }: ReadStruct): ItemId | undefined {
    const needed = [origin, rightOrigin, typeof parent === 'object' ? parent : undefined]
    return needed.find((id) => id !== undefined && id.clock >= this.#end(id.client))
  }

  /** The clock up to which a client's structs are there, or have been looked at. */
  #end(client: number): number {
    const last = this.#structs.get(client)?.[(this.#reached.get(client) ?? 0) - 1]
    return last === undefined ? Y.getState(this.#doc.store, client) : last.clock + last.length
  }

  #placeOf(struct: ReadStruct): Place | 'laterPart' {
    if (struct.kind === 'collected') return NOWHERE
    const { origin, rightOrigin } = struct
    const left = origin && this.#placeAt(origin)
    const right = rightOrigin && this.#placeAt(rightOrigin)
    if (left && right && !isSamePlace(left, right)) throw new RefusedUpdate('badPlace')
    const place = left ?? right ?? this.#placeUnder(struct)
    if (place.container === undefined) return NOWHERE
    if (!mayHold(place.container, place.parentSub, struct)) throw new RefusedUpdate('badPlace')
    if (place.depth >= GUARD_LIMITS.nesting) throw new RefusedUpdate('tooMany')
    // The newest value of an entry is its last, and never written before another.
    if (place.parentSub !== null && rightOrigin !== undefined) throw new RefusedUpdate('badPlace')
    if (origin === undefined || rightOrigin === undefined) return place
    const inOrder = this.#comesBefore(origin, rightOrigin)
    if (inOrder === false) throw new RefusedUpdate('badPlace')
    return inOrder === true ? place : 'laterPart'
  }

  #placeAt(id: ItemId): Place {
    const placed = this.#placedAt(id)
    if (placed !== undefined) return placed.place
    const struct = Y.getItem(this.#doc.store, id as Y.ID) as Y.Item | Y.GC
    return struct instanceof Y.Item ? placeOfItem(struct) : NOWHERE
  }

  #placeUnder({ parent, parentSub }: ReadStruct): Place {
    if (parent === undefined) throw new RefusedUpdate('malformed')
    if (parentSub !== undefined) checkKey(parentSub)
    if (typeof parent === 'string') return rootPlace(this.#doc, parent, parentSub)
    const placed = this.#placedAt(parent)
    if (placed !== undefined) return placeInNew(placed, parentSub)
    const struct = Y.getItem(this.#doc.store, parent as Y.ID) as Y.Item | Y.GC
    if (!(struct instanceof Y.Item) || struct.content instanceof Y.ContentDeleted) return NOWHERE
    if (!(struct.content instanceof Y.ContentType)) throw new RefusedUpdate('badPlace')
    const { depth } = placeOfItem(struct)
    const container = struct.content.type as Y.Map<unknown> | Y.Text
    return { container, parentSub: parentSub ?? null, depth: depth + 1 }
  }

  #placedAt(id: ItemId): Placed | undefined {
    const struct = this.#newStructAt(id)
    const place = struct && this.#placed.get(struct)
    return struct && place && { struct, place }
  }

  #newStructAt({ client, clock }: ItemId): ReadStruct | undefined {
    const structs = this.#structs.get(client)
    return structs && structAt(structs, clock)
  }

  /** Undefined where only integrating the new structs would tell. */
  #comesBefore(left: ItemId, right: ItemId): boolean | undefined {
    const newLeft = this.#placedAt(left)?.struct
    const newRight = this.#placedAt(right)?.struct
    if (newLeft === undefined && newRight === undefined) return this.#itemComesBefore(left, right)
    if (newLeft !== undefined && newLeft === newRight) return left.clock < right.clock
    if (isSameId(newLeft?.rightOrigin, right) || isSameId(newRight?.origin, left)) return true
    return undefined
  }

  #itemComesBefore(left: ItemId, right: ItemId): boolean {
    const last = Y.getItem(this.#doc.store, right as Y.ID)
    let item: Y.Item | null = Y.getItem(this.#doc.store, left as Y.ID)
    if (item === last) return left.clock < right.clock
    for (; item !== null; item = item.right) {
      if (item === last) return true
      if (++this.#stepsBetween > GUARD_LIMITS.stepsBetween) throw new RefusedUpdate('tooMany')
    }
    return false
  }
}

function placeInNew({ struct, place }: Placed, parentSub: string | undefined): Place {
  if (place.container === undefined || struct.kind === 'deleted') return NOWHERE
  if (struct.kind !== 'map' && struct.kind !== 'text') throw new RefusedUpdate('badPlace')
  return { container: struct, parentSub: parentSub ?? null, depth: place.depth + 1 }
}

function isSamePlace(left: Place, right: Place): boolean {
  return left.container === right.container && left.parentSub === right.parentSub
}

function isSameId(id: ItemId | undefined, other: ItemId): boolean {
  return id?.client === other.client && id.clock === other.clock
}

/** Maps have named entries of values and types, texts a list of strings and formats; either has what is gone. */
function mayHold(container: Container, parentSub: string | null, { kind }: ReadStruct): boolean {
  if (kind === 'deleted') return isText(container) === (parentSub === null)
  const isInText = kind === 'string' || kind === 'format'
  return isText(container) === isInText && (parentSub === null) === isInText
}

function isText(container: Container): boolean {
  return container instanceof Y.Text || ('kind' in container && container.kind === 'text')
}
