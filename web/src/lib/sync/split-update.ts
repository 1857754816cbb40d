import { LIMITS } from '@sightline/protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { parentOf, tornBefore } from './torn-entities.ts'
import type { Struct } from './torn-entities.ts'

/** How large one piece may be. */
export interface PieceLimits {
  readonly bytes: number
  readonly structs: number
  readonly deletions: number
}

/** Well below what the server takes at once. */
const LIMITS_OF_A_PIECE: PieceLimits = {
  bytes: LIMITS.frameBytes - LIMITS.updateBytes,
  structs: 40_000,
  deletions: 10_000,
}

/**
 * The same edits as several updates, each of which builds only on those before it: what somebody did offline may
 * be more than one frame holds. It is cut where the fewest entities are torn, since others see each piece, and the
 * server fills in what an entity lacks. Deletions come last. What is small enough is returned as it is.
 */
export function splitUpdate(
  update: Uint8Array,
  limits: PieceLimits = LIMITS_OF_A_PIECE,
): readonly Uint8Array[] {
  // A struct or a deletion takes two bytes at least.
  if (update.length <= Math.min(limits.bytes, 2 * limits.structs, 2 * limits.deletions)) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const deletions = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, len })),
  )
  const isSmall =
    update.length <= limits.bytes && structs.length <= limits.structs && deletions.length <= limits.deletions
  const ordered = isSmall ? undefined : inCausalOrder(structs)
  if (ordered === undefined) return [update]
  return [...structPieces(ordered, limits), ...deletionPieces(deletions, limits.deletions)]
}

/** Undefined when something in it builds on what is neither in it nor before it. */
function inCausalOrder(structs: readonly (Struct | Y.Skip)[]): readonly Struct[] | undefined {
  const waiting = new Map<number, Struct[]>()
  for (const struct of structs.toReversed()) {
    if (struct instanceof Y.Skip) return undefined
    const stack = waiting.get(struct.id.client)
    if (stack === undefined) waiting.set(struct.id.client, [struct])
    else stack.push(struct)
  }
  const isReady = (struct: Struct): boolean =>
    needsOf(struct).every(({ client, clock }) => {
      const first = client === struct.id.client ? undefined : waiting.get(client)?.at(-1)
      return first === undefined || clock < first.id.clock
    })
  const ordered: Struct[] = []
  while (ordered.length < structs.length) {
    const before = ordered.length
    for (const stack of waiting.values()) {
      for (let next = stack.at(-1); next !== undefined && isReady(next); next = stack.at(-1)) {
        ordered.push(next)
        stack.pop()
      }
    }
    if (ordered.length === before) return undefined
  }
  return ordered
}

function needsOf(struct: Struct): readonly Y.ID[] {
  if (struct instanceof Y.GC) return []
  return [struct.origin, struct.rightOrigin, parentOf(struct)].filter((id) => id !== null)
}

function structPieces(ordered: readonly Struct[], limits: PieceLimits): readonly Uint8Array[] {
  const encoded = ordered.map(encodeStruct)
  const torn = tornBefore(ordered)
  const pieces: Uint8Array[] = []
  for (let from = 0; from < ordered.length;) {
    const to = endOfPiece(encoded, torn, from, limits)
    pieces.push(encodePiece(ordered.slice(from, to), encoded.slice(from, to)))
    from = to
  }
  return pieces
}

/** As far as the limits go, or back to where less is torn; at least one struct, however large. */
function endOfPiece(
  encoded: readonly Uint8Array[],
  torn: readonly number[],
  from: number,
  limits: PieceLimits,
): number {
  let best = from + 1
  let bytes = 0
  for (let end = from + 1; end <= encoded.length && end - from <= limits.structs; end += 1) {
    bytes += encoded[end - 1]?.length ?? 0
    if (bytes > limits.bytes) break
    const isShort = bytes < limits.bytes / 4
    if (isShort || end === encoded.length || (torn[end] ?? 0) <= (torn[best] ?? 0)) best = end
  }
  return best
}

function encodeStruct(struct: Struct): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.toUint8Array(encoder.restEncoder)
}

/** An update without deletions; of each client the structs follow each other. */
function encodePiece(structs: readonly Struct[], encoded: readonly Uint8Array[]): Uint8Array {
  const byClient = Map.groupBy(structs.keys(), (at) => structs[at]?.id.client ?? 0)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, byClient.size)
    for (const [client, places] of byClient) {
      encoding.writeVarUint(encoder, places.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, structs[places[0] ?? 0]?.id.clock ?? 0)
      for (const at of places) encoding.writeUint8Array(encoder, encoded[at] ?? new Uint8Array())
    }
    encoding.writeVarUint(encoder, 0)
  })
}

interface Deletion {
  readonly client: number
  readonly clock: number
  readonly len: number
}

function deletionPieces(deletions: readonly Deletion[], most: number): readonly Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let from = 0; from < deletions.length; from += most) {
    pieces.push(encodeDeletions(deletions.slice(from, from + most)))
  }
  return pieces
}

function encodeDeletions(deletions: readonly Deletion[]): Uint8Array {
  const byClient = Map.groupBy(deletions, ({ client }) => client)
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, byClient.size)
    for (const [client, ranges] of byClient) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, len)
      }
    }
  })
}
