import { dirname, join, relative, resolve } from 'node:path'
import { rolldown, type OutputAsset, type OutputChunk } from 'rolldown'
import { ROOT } from './root.ts'
import { isCurrent, remember, type Built } from './stamp.ts'

const SERVER = join(ROOT, 'sync-server')

/** Whatever is loaded by its name: the program, and what runs in a thread of its own. */
const ENTRIES = [
  'src/index.ts',
  'src/storage/sqlite/worker.ts',
  'src/rooms/compute-worker.ts',
  'src/blueprints/board-picture-worker.ts',
]

/** They bring compiled libraries, which they look for beside themselves. */
const EXTERNALS = ['better-sqlite3', 'koffi', 'sharp']

const BUILT: Built = {
  folder: join(SERVER, 'build'),
  inputs: ['sync-server/{src,bin}/**/*', 'sync-server/package.json', 'packages/*/src/**/*', 'pnpm-lock.yaml'],
}

/**
 * The server as plain JavaScript, in few files with all that they need in them. Run from its sources it would take
 * twice the memory: the compiler would stay in the process, and what is left of hundreds of modules being loaded.
 */
export async function buildServerIfStale(): Promise<boolean> {
  if (isCurrent(BUILT)) return true
  const bundle = await rolldown({
    cwd: SERVER,
    input: Object.fromEntries(ENTRIES.map((entry) => [nameOf(entry), entry])),
    platform: 'node',
    external: EXTERNALS,
    plugins: [
      { name: 'files', transform: { filter: { id: /\.ts$/u }, handler: withMovedFiles } },
      { name: 'characters', generateBundle: (_, bundle) => Object.values(bundle).forEach(writeInAscii) },
    ],
    logLevel: 'warn',
  })
  await bundle.write({ dir: BUILT.folder, cleanDir: true, format: 'esm' })
  await bundle.close()
  remember(BUILT)
  return true
}

function nameOf(entry: string): string {
  return entry.slice(entry.lastIndexOf('/') + 1, -'.ts'.length)
}

/** What a source finds from where it is, a thread's file or a folder, is found from where it goes. */
function withMovedFiles(code: string, source: string): string {
  return code.replaceAll(/new URL\('(\.[^']+)', import\.meta\.url\)/gu, (_, path: string) => {
    const file = resolve(dirname(source), path)
    const entry = ENTRIES.find((each) => join(SERVER, each) === file)
    const moved = entry === undefined ? relative(BUILT.folder, file) : `./${nameOf(entry)}.js`
    return `new URL('${moved}', import.meta.url)`
  })
}

/** V8 keeps the source of what it runs, and with a single character beyond its first 256 in twice as many bytes. */
function writeInAscii(file: OutputAsset | OutputChunk): void {
  if (file.type !== 'chunk') return
  file.code = file.code.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
