import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A snapshot as its row holds it: packed, or as it is in rows from before. The hash is of the document's bytes. */
export interface PackedSnapshot {
  readonly bytes: Uint8Array
  readonly sha256: Uint8Array
}

export function packed(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes)
}

/** The document's bytes, which their hash tells; undefined when they are not what was stored (T-19). */
export function unpacked({ bytes, sha256 }: PackedSnapshot): Uint8Array | undefined {
  return [decompressed(bytes), bytes].find((found) => found !== undefined && isHashOf(sha256, found))
}

function isHashOf(sha256: Uint8Array, bytes: Uint8Array): boolean {
  return createHash('sha256').update(bytes).digest().equals(sha256)
}

/** In memory of its own: another thread is sent all the memory that an array is a part of. */
function decompressed(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const found = zstdDecompressSync(bytes)
    return found.length === found.buffer.byteLength ? found : new Uint8Array(found)
  } catch {
    return undefined
  }
}
