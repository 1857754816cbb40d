import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress, gzip } from 'node:zlib'

const unpack = promisify(brotliDecompress)
const compress = promisify(gzip)

export interface WebFile {
  readonly type: string
  readonly etag: string
  /** Its name holds a hash of its content, so it never changes. */
  readonly immutable: boolean
  /** As the client wants it: compressed, where that helps. */
  encoded(accepted: string): Promise<EncodedFile>
}

interface EncodedFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly encoding?: 'br' | 'gzip'
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/svg)/u
const smallestCompressed = 1024

/**
 * The built web client, read once at the start: a request can only name what is in this list, so no path leads
 * out of the folder, and a new build does not mix with the one that is served. What the build has compressed is
 * kept like that alone, a sixth of its size. Without a build it is empty, and the server has its API alone.
 */
export class WebFiles {
  /** As `'sha256-...'`, one for each inline script of the pages. */
  readonly scriptHashes: readonly string[]
  readonly #files: ReadonlyMap<string, WebFile>

  constructor(folder: string) {
    const paths = existsSync(folder) ? [...pathsIn(folder)].filter(isServed) : []
    this.#files = new Map(paths.map((path) => [path, readWebFile(folder + path)]))
    const pages = paths.filter((path) => path.endsWith('.html'))
    this.scriptHashes = inlineScriptHashes(pages.map((page) => folder + page))
  }

  /** `/board` is `board.html` where there is one, and `/` is `index.html`. */
  find(path: string): WebFile | undefined {
    if (path === '/') return this.#files.get('/index.html')
    return this.#files.get(path) ?? this.#files.get(`${path.replace(/\/$/u, '')}.html`)
  }

  /** The page that starts the client on any address of its own. */
  shell(): WebFile | undefined {
    return this.#files.get('/200.html')
  }

  /** The same for a board: with it the browser asks at once for all that a board needs. */
  boardShell(): WebFile | undefined {
    return this.#files.get('/board.html') ?? this.shell()
  }
}

/**
 * Of all files, as the client asks for them. Joined by hand: put together and taken apart by `node:path`, hundreds of
 * them make V8 load its slowest compiler, which an idle server then keeps in its memory.
 */
function* pathsIn(folder: string, path = ''): Iterable<string> {
  for (const entry of readdirSync(folder + path, { withFileTypes: true })) {
    const own = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* pathsIn(folder, own)
    else if (entry.isFile()) yield own
  }
}

function isServed(path: string): boolean {
  return !/\/\.[^/]*$|\.(br|gz)$/u.test(path)
}

function readWebFile(name: string): WebFile {
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  const isCompressible = COMPRESSIBLE.test(type) && statSync(name).size >= smallestCompressed
  const isPacked = isCompressible && existsSync(brotliOf(name))
  const bytes = new Uint8Array(readFileSync(isPacked ? brotliOf(name) : name))
  return {
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    immutable: name.includes('/immutable/'),
    encoded: isCompressible ? encodings(bytes, isPacked) : async () => ({ bytes }),
  }
}

function encodings(kept: Uint8Array<ArrayBuffer>, isPacked: boolean): WebFile['encoded'] {
  const plain = async (): Promise<Uint8Array<ArrayBuffer>> =>
    isPacked ? new Uint8Array(await unpack(kept)) : kept
  let gzipped: Promise<Uint8Array<ArrayBuffer>> | undefined
  return async (accepted) => {
    if (isPacked && /\bbr\b/u.test(accepted)) return { bytes: kept, encoding: 'br' }
    if (!/\bgzip\b/u.test(accepted)) return { bytes: await plain() }
    gzipped ??= plain()
      .then(compress)
      .then((zipped) => new Uint8Array(zipped))
    return { bytes: await gzipped, encoding: 'gzip' }
  }
}

function brotliOf(name: string): string {
  return `${name}.br`
}

function inlineScriptHashes(pages: readonly string[]): readonly string[] {
  const hashes = pages
    .flatMap((name) => [
      ...readFileSync(name, 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu),
    ])
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [...new Set(hashes)]
}
