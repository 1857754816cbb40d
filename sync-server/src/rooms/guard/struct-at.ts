import type { ReadStruct } from './read-update.ts'

/** The one of a client's structs that covers a clock. */
export function structAt(structs: readonly ReadStruct[], clock: number): ReadStruct | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct === undefined) return undefined
    if (clock < struct.clock) high = middle - 1
    else if (clock >= struct.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
