import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** A snapshot as its row holds it; the hash is of the document's bytes, not of the packed ones. */
export interface PackedSnapshot {
  readonly bytes: Uint8Array
  readonly compression: 'none' | 'zstd'
  readonly sha256: Uint8Array
}

export function packed(bytes: Uint8Array): Pick<PackedSnapshot, 'bytes' | 'compression'> {
  return { bytes: zstdCompressSync(bytes), compression: 'zstd' }
}

/** The document's bytes, or undefined when they are not what was stored (T-19). */
export function unpacked({ bytes, compression, sha256 }: PackedSnapshot): Uint8Array | undefined {
  const found = compression === 'zstd' ? decompressed(bytes) : bytes
  if (found === undefined) return undefined
  return createHash('sha256').update(found).digest().equals(sha256) ? found : undefined
}

function decompressed(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return zstdDecompressSync(bytes)
  } catch {
    return undefined
  }
}
