/** Smaller ones are as quickly copied. */
const leastBytes = 8 * 1024

/** Those of the byte arrays that can be handed to another thread without a copy; the giver loses them. */
export function transferList(arrays: readonly (Uint8Array | undefined)[]): ArrayBuffer[] {
  return arrays.flatMap((array) =>
    array !== undefined &&
    array.byteLength >= leastBytes &&
    array.buffer instanceof ArrayBuffer &&
    array.byteLength === array.buffer.byteLength
      ? [array.buffer]
      : [],
  )
}
