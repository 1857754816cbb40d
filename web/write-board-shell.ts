import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The last step of the build: the shell once more, for the addresses of boards. It names every file of a board's first
 * picture, which the browser would otherwise hear of one after the other, and only once the client runs.
 */
const WEB = import.meta.dirname
const ROUTES = ['b/[id]/+page.svelte', '+error.svelte']

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const manifest = JSON.parse(
  readFileSync(join(WEB, '.svelte-kit/output/client/.vite/manifest.json'), 'utf8'),
) as Readonly<Record<string, Chunk>>

const chunks = new Set<string>()
for (const route of ROUTES) addWithImports(nodeOf(route))

const shell = readFileSync(join(WEB, 'build/200.html'), 'utf8')
const links = [...chunks].flatMap(linksOf).filter((link) => !shell.includes(link))
if (!shell.includes('</head>')) throw new Error('build/200.html has no head')
writeFileSync(
  join(WEB, 'build/board.html'),
  shell.replace('</head>', () => `${links.join('')}</head>`),
)

/** What the framework has made of a page: a module of its own, which names it. */
function nodeOf(route: string): string {
  const node = Object.keys(manifest).find(
    (key) =>
      key.includes('/nodes/') && readFileSync(join(WEB, key), 'utf8').includes(`/src/routes/${route}"`),
  )
  if (node === undefined) throw new Error(`${route} is not in the build`)
  return node
}

function addWithImports(key: string): void {
  if (chunks.has(key)) return
  chunks.add(key)
  for (const imported of chunkOf(key).imports ?? []) addWithImports(imported)
}

function linksOf(key: string): readonly string[] {
  const { file, css = [] } = chunkOf(key)
  return [
    ...css.map((sheet) => `<link href="/${sheet}" rel="stylesheet">`),
    `<link href="/${file}" rel="modulepreload">`,
  ]
}

function chunkOf(key: string): Chunk {
  const chunk = manifest[key]
  if (chunk === undefined) throw new Error(`${key} is not in the build`)
  return chunk
}
