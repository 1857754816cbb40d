import { ROOT_NAMES } from '@sightline/blueprint'
import * as Y from 'yjs'
import type { ClientOwners } from './client-owners.ts'

export type GuardRefusal =
  'malformed' | 'gap' | 'foreignClient' | 'unknownRoot' | 'badContent' | 'badKey' | 'tooMany' | 'badRange'

export type GuardVerdict =
  | { readonly ok: true; readonly newClientIds: readonly number[]; readonly addsStructs: boolean }
  | { readonly ok: false; readonly refusal: GuardRefusal }

export const GUARD_LIMITS = { structs: 50_000, deleteRanges: 20_000, clock: 2 ** 31 - 1 } as const

const ROOTS: ReadonlySet<string> = new Set(ROOT_NAMES)
const KEY = /^[A-Za-z0-9_-]{1,40}(?::[A-Za-z0-9_-]{1,40})?$/u
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
/** What the document is made of: plain values, text with its formatting, maps and texts. */
const CONTENTS: ReadonlySet<unknown> = new Set([
  Y.ContentAny,
  Y.ContentString,
  Y.ContentFormat,
  Y.ContentDeleted,
  Y.ContentType,
])

type Struct = Y.Item | Y.GC

/** Looks at an update before it is applied to `doc`, which it leaves alone (rules P10 to P12). */
export function inspectUpdate(
  doc: Y.Doc,
  owners: ClientOwners,
  personId: string,
  update: Uint8Array,
): GuardVerdict {
  const decoded = decode(update)
  if (decoded === undefined) return { ok: false, refusal: 'malformed' }
  const inspection = new Inspection(doc, owners, personId)
  const refusal = inspection.structs(decoded.structs) ?? inspection.deletions(decoded.ds.clients)
  if (refusal !== undefined) return { ok: false, refusal }
  return { ok: true, newClientIds: inspection.newClientIds, addsStructs: inspection.addsStructs }
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | undefined {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

class Inspection {
  readonly newClientIds: number[] = []
  readonly #doc: Y.Doc
  readonly #owners: ClientOwners
  readonly #personId: string
  /** For each client id the clock that will be known once the structs seen so far are applied. */
  readonly #ends = new Map<number, number>()
  readonly #added: Struct[] = []

  constructor(doc: Y.Doc, owners: ClientOwners, personId: string) {
    this.#doc = doc
    this.#owners = owners
    this.#personId = personId
  }

  get addsStructs(): boolean {
    return this.#added.length > 0
  }

  structs(structs: readonly (Struct | Y.Skip)[]): GuardRefusal | undefined {
    if (structs.length > GUARD_LIMITS.structs) return 'tooMany'
    for (const struct of structs) {
      const refusal = struct instanceof Y.Skip ? 'gap' : this.#continues(struct)
      if (refusal !== undefined) return refusal
    }
    // What one struct builds on may come later in the same update, so this has to wait until all were seen.
    for (const struct of this.#added) {
      const refusal = struct instanceof Y.Item ? this.#item(struct) : undefined
      if (refusal !== undefined) return refusal
    }
    return undefined
  }

  deletions(
    clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>,
  ): GuardRefusal | undefined {
    let ranges = 0
    for (const [clientId, deleted] of clients) {
      ranges += deleted.length
      if (ranges > GUARD_LIMITS.deleteRanges) return 'tooMany'
      const known = this.#known(clientId)
      for (const { clock, len } of deleted) {
        if (!isClock(clock) || !isClock(clock + len)) return 'badRange'
        if (clock + len > known) return 'gap'
      }
    }
    return undefined
  }

  #continues(struct: Struct): GuardRefusal | undefined {
    const { client, clock } = struct.id
    const end = clock + struct.length
    if (!isClock(clock) || !isClock(end) || struct.length < 1) return 'badRange'
    const known = this.#known(client)
    if (clock > known) return 'gap'
    if (end <= known) return undefined
    const before = Y.getState(this.#doc.store, client)
    if (!this.#owners.mayWrite(client, this.#personId, before > 0)) return 'foreignClient'
    if (before === 0 && !this.#ends.has(client)) this.newClientIds.push(client)
    this.#ends.set(client, end)
    this.#added.push(struct)
    return undefined
  }

  #item(item: Y.Item): GuardRefusal | undefined {
    if (!CONTENTS.has(item.content.constructor)) return 'badContent'
    if (item.content instanceof Y.ContentType && !isAllowedType(item.content.type)) return 'badContent'
    if (item.parentSub !== null && (!KEY.test(item.parentSub) || FORBIDDEN_KEYS.has(item.parentSub)))
      return 'badKey'
    // Before it is integrated, an item's parent is a root's name, an id, or nothing when an origin says it.
    const parent: unknown = item.parent
    if (typeof parent === 'string' && !ROOTS.has(parent)) return 'unknownRoot'
    const needed = [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null]
    if (needed.some((id) => id?.client === item.id.client && id.clock >= item.id.clock)) return 'malformed'
    return needed.every((id) => id === null || id.clock < this.#known(id.client)) ? undefined : 'gap'
  }

  #known(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
  }
}

function isClock(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= GUARD_LIMITS.clock
}

/** XML types extend these, so it has to be the very class. */
function isAllowedType(type: Y.AbstractType<unknown>): boolean {
  return type.constructor === Y.Map || type.constructor === Y.Text
}
