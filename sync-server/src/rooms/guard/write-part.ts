import * as encoding from 'lib0/encoding'
import type { ReadStruct, ReadUpdate } from './read-update.ts'

/** Some of an update's structs, as an update of their own; the deletions go with the last. */
export function writePart(
  { bytes, deletionsStart }: ReadUpdate,
  blocks: readonly (readonly ReadStruct[])[],
  isLast: boolean,
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, blocks.length)
  for (const block of blocks) {
    const [first] = block
    const last = block.at(-1)
    if (first === undefined || last === undefined) continue
    encoding.writeVarUint(encoder, block.length)
    encoding.writeVarUint(encoder, first.client)
    encoding.writeVarUint(encoder, first.clock)
    encoding.writeUint8Array(encoder, bytes.subarray(first.start, last.end))
  }
  encoding.writeUint8Array(encoder, isLast ? bytes.subarray(deletionsStart) : new Uint8Array(1))
  return encoding.toUint8Array(encoder)
}
