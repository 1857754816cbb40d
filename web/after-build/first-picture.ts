import { readFileSync } from 'node:fs'
import { leftBeside } from './built.ts'

/** The page of a board, and what the framework loads beside every page. */
const ROUTES = ['b/[id]/+page.svelte', '+layout.svelte', '+error.svelte']

const LATIN = /\/inter-latin-wght-[^/]*\.woff2$/u

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** The files that a board needs for its first picture. */
export interface FirstPicture {
  readonly scripts: readonly string[]
  readonly sheets: readonly string[]
  /** For Latin scripts: what it sets is laid out once, and not again when it comes. */
  readonly fonts: readonly string[]
}

export function firstPicture(): FirstPicture {
  const manifest = JSON.parse(
    readFileSync(leftBeside('.svelte-kit/output/client/.vite/manifest.json'), 'utf8'),
  ) as Readonly<Record<string, Chunk>>
  const chunks = new Set<Chunk>()
  const add = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`${key} is not in the build`)
    if (chunks.has(chunk)) return
    chunks.add(chunk)
    chunk.imports?.forEach(add)
  }
  for (const route of ROUTES) add(nodeOf(route, Object.keys(manifest)))
  return {
    scripts: [...chunks].map(({ file }) => file),
    sheets: [...new Set([...chunks].flatMap(({ css = [] }) => css))],
    fonts: [...chunks].flatMap(({ assets = [] }) => assets.filter((asset) => LATIN.test(asset))),
  }
}

/** What the framework has made of a page: a module of its own, which names it. */
function nodeOf(route: string, keys: readonly string[]): string {
  const node = keys.find(
    (key) =>
      key.includes('/nodes/') && readFileSync(leftBeside(key), 'utf8').includes(`/src/routes/${route}"`),
  )
  if (node === undefined) throw new Error(`${route} is not in the build`)
  return node
}
