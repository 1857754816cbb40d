import * as decoding from 'lib0/decoding'
import { GUARD_LIMITS } from './guard-limits.ts'
import { RefusedUpdate } from './guard-refusal.ts'
import { readContent, type ContentKind } from './read-content.ts'

export interface ItemId {
  readonly client: number
  readonly clock: number
}

/** One struct as it stands in an update of format v1, without building what it holds. */
export interface ReadStruct {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly kind: ContentKind
  readonly origin: ItemId | undefined
  readonly rightOrigin: ItemId | undefined
  /** A root's name, or the item of a type. Not written when an origin tells it. */
  readonly parent: string | ItemId | undefined
  readonly parentSub: string | undefined
  /** Where its bytes are in the update. */
  readonly start: number
  readonly end: number
}

export interface DeleteRange extends ItemId {
  readonly length: number
}

export interface ReadUpdate {
  readonly bytes: Uint8Array
  /** Each without holes and in the order of clocks. */
  readonly structs: ReadonlyMap<number, readonly ReadStruct[]>
  readonly deletions: readonly DeleteRange[]
  readonly deletionsStart: number
}

const BITS = { content: 31, parentSub: 32, rightOrigin: 64, origin: 128 }
const REFS = { collected: 0, skip: 10 }
const leastBytesOfStruct = 2

/** Throws a RefusedUpdate for whatever is no update of format v1, before memory is taken for it (T-59). */
export function readUpdate(bytes: Uint8Array): ReadUpdate {
  try {
    const decoder = decoding.createDecoder(bytes)
    const structs = readBlocks(decoder)
    const deletionsStart = decoder.pos
    const deletions = readDeletions(decoder)
    if (decoding.hasContent(decoder)) throw new RefusedUpdate('malformed')
    return { bytes, structs, deletions, deletionsStart }
  } catch (error) {
    throw error instanceof RefusedUpdate ? error : new RefusedUpdate('malformed')
  }
}

/** A client that has two blocks is refused: Yjs would keep the second alone. */
function readBlocks(decoder: decoding.Decoder): ReadonlyMap<number, readonly ReadStruct[]> {
  const blocks = new Map<number, readonly ReadStruct[]>()
  let total = 0
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    if (blocks.size >= GUARD_LIMITS.clients) throw new RefusedUpdate('tooMany')
    const count = decoding.readVarUint(decoder)
    total += count
    if (total > GUARD_LIMITS.structs) throw new RefusedUpdate('tooMany')
    if (count * leastBytesOfStruct > decoder.arr.length - decoder.pos) throw new RefusedUpdate('malformed')
    const client = decoding.readVarUint(decoder)
    if (count === 0 || blocks.has(client)) throw new RefusedUpdate('malformed')
    blocks.set(client, readBlock(decoder, client, count))
  }
  return blocks
}

function readBlock(decoder: decoding.Decoder, client: number, count: number): readonly ReadStruct[] {
  const structs: ReadStruct[] = []
  let clock = decoding.readVarUint(decoder)
  for (let index = 0; index < count; index++) {
    const struct = readStruct(decoder, client, clock)
    clock += struct.length
    if (struct.length < 1 || clock > GUARD_LIMITS.clock) throw new RefusedUpdate('badRange')
    structs.push(struct)
  }
  return structs
}

function readStruct(decoder: decoding.Decoder, client: number, clock: number): ReadStruct {
  const start = decoder.pos
  const info = decoding.readUint8(decoder)
  const ref = info & BITS.content
  if (ref === REFS.skip) throw new RefusedUpdate('gap')
  if (ref === REFS.collected) return readCollected(decoder, client, clock, start)
  const origin = (info & BITS.origin) > 0 ? readId(decoder) : undefined
  const rightOrigin = (info & BITS.rightOrigin) > 0 ? readId(decoder) : undefined
  const saysParent = origin === undefined && rightOrigin === undefined
  const parent = saysParent ? readParent(decoder) : undefined
  const parentSub = saysParent && (info & BITS.parentSub) > 0 ? decoding.readVarString(decoder) : undefined
  const { kind, length } = readContent(decoder, ref)
  return { client, clock, length, kind, origin, rightOrigin, parent, parentSub, start, end: decoder.pos }
}

function readCollected(decoder: decoding.Decoder, client: number, clock: number, start: number): ReadStruct {
  const length = decoding.readVarUint(decoder)
  const nowhere = { origin: undefined, rightOrigin: undefined, parent: undefined, parentSub: undefined }
  return { client, clock, length, kind: 'collected', ...nowhere, start, end: decoder.pos }
}

function readParent(decoder: decoding.Decoder): string | ItemId {
  return decoding.readVarUint(decoder) === 1 ? decoding.readVarString(decoder) : readId(decoder)
}

function readId(decoder: decoding.Decoder): ItemId {
  return { client: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}

function readDeletions(decoder: decoding.Decoder): readonly DeleteRange[] {
  const ranges: DeleteRange[] = []
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients--) {
    const client = decoding.readVarUint(decoder)
    const count = decoding.readVarUint(decoder)
    if (ranges.length + count > GUARD_LIMITS.deleteRanges) throw new RefusedUpdate('tooMany')
    for (let index = 0; index < count; index++) {
      const range = { client, clock: decoding.readVarUint(decoder), length: decoding.readVarUint(decoder) }
      if (range.length < 1 || range.clock + range.length > GUARD_LIMITS.clock) {
        throw new RefusedUpdate('badRange')
      }
      ranges.push(range)
    }
  }
  return ranges
}
