import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { ROOT } from './root.ts'
import { isCurrent, remember, type Built } from './stamp.ts'

const SERVER = join(ROOT, 'sync-server')

/** Whatever is loaded by its name: the program, and what runs in a thread of its own. */
const ENTRIES = ['index', 'storage/sqlite/worker', 'rooms/compute-worker']

const BUILT: Built = {
  folder: join(SERVER, 'build'),
  inputs: ['sync-server/{src,bin}/**/*', 'sync-server/package.json', 'packages/*/src/**/*', 'pnpm-lock.yaml'],
}

/**
 * The server as plain JavaScript, file by file, so that every path in it stays what it was. Run from its sources it
 * would take a third more memory: the compiler stays in the process.
 */
export async function buildServerIfStale(): Promise<boolean> {
  if (isCurrent(BUILT)) return true
  const bundle = await rolldown({
    cwd: SERVER,
    input: Object.fromEntries(ENTRIES.map((name) => [name, `src/${name}.ts`])),
    platform: 'node',
    external: installed().map((name) => new RegExp(`^${name}(?:/|$)`, 'u')),
    plugins: [{ name: 'threads', transform: { filter: { id: /\.ts$/u }, handler: withBuiltThreads } }],
    logLevel: 'warn',
  })
  await bundle.write({
    dir: BUILT.folder,
    cleanDir: true,
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: 'src',
  })
  await bundle.close()
  remember(BUILT)
  return true
}

/** What the server finds where it is; the packages of this repository and what only they need go in. */
function installed(): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(SERVER, 'package.json'), 'utf8'))
  const dependencies: unknown = Reflect.get(Object(manifest), 'dependencies')
  return Object.keys(Object(dependencies) as object).filter((name) => !name.startsWith('@sightline/'))
}

/** A thread is started from the file beside, which has another ending now. */
function withBuiltThreads(code: string): string {
  return code.replaceAll(
    /new URL\('(\.\/[a-z-]+)\.ts', import\.meta\.url\)/gu,
    "new URL('$1.js', import.meta.url)",
  )
}
