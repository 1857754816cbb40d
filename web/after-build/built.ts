import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const WEB = join(import.meta.dirname, '..')
const PACKED = { '.br': brotliCompressSync, '.gz': gzipSync }

/** A file of the finished client, named as the server names it, without the slash before. */
export function builtFile(name: string): string {
  return join(WEB, 'build', name)
}

/** Something that the framework and the bundler leave beside the client. */
export function leftBeside(name: string): string {
  return join(WEB, name)
}

/** Writes a file of the finished client anew, with what of it is compressed. */
export function rewrite(name: string, change: (text: string) => string): void {
  const file = builtFile(name)
  const text = change(readFileSync(file, 'utf8'))
  writeFileSync(file, text)
  for (const [ending, pack] of Object.entries(PACKED)) {
    if (existsSync(file + ending)) writeFileSync(file + ending, pack(text))
  }
}
