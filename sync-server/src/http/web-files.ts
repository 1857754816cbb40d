import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  readonly etag: string
  /** Its name holds a hash of its content, so it never changes. */
  readonly immutable: boolean
  /** As the client wants it: compressed, where that helps. */
  encoded(
    accepted: string,
  ): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding?: 'br' | 'gzip' }>
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
 * out of the folder. Without a build it is empty, and the server has its API alone.
 */
export class WebFiles {
  /** As `'sha256-...'`, one for each inline script of the pages. */
  readonly scriptHashes: readonly string[]
  readonly #files: ReadonlyMap<string, WebFile>

  constructor(folder: string) {
    this.#files = existsSync(folder) ? readFiles(folder) : new Map()
    this.scriptHashes = inlineScriptHashes([...this.#files.values()])
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
}

function readFiles(folder: string): ReadonlyMap<string, WebFile> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    names
      .filter((name) => !/\.(br|gz)$/u.test(name))
      .map((name) => [`/${relative(folder, name).split(sep).join('/')}`, readWebFile(name)]),
  )
}

function readWebFile(name: string): WebFile {
  const bytes = new Uint8Array(readFileSync(name))
  const type = TYPES[extname(name)] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const brotli = existsSync(`${name}.br`) ? new Uint8Array(readFileSync(`${name}.br`)) : undefined
  let gzipped: Promise<Uint8Array<ArrayBuffer>> | undefined
  return {
    bytes,
    type,
    etag,
    immutable: name.includes(`${sep}immutable${sep}`),
    async encoded(accepted) {
      if (bytes.length < smallestCompressed || !COMPRESSIBLE.test(type)) return { bytes }
      if (brotli !== undefined && /\bbr\b/u.test(accepted)) return { bytes: brotli, encoding: 'br' }
      if (!/\bgzip\b/u.test(accepted)) return { bytes }
      gzipped ??= compress(bytes).then((zipped) => new Uint8Array(zipped))
      return { bytes: await gzipped, encoding: 'gzip' }
    },
  }
}

function inlineScriptHashes(files: readonly WebFile[]): readonly string[] {
  const hashes = files
    .filter((file) => file.type.startsWith('text/html'))
    .flatMap((file) => [
      ...Buffer.from(file.bytes)
        .toString('utf8')
        .matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gu),
    ])
    .map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [...new Set(hashes)]
}
