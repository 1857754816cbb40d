import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './root.ts'

const WEB = join(ROOT, 'web')
const STAMP = join(WEB, 'build', '.inputs')

/** Everything that the built client depends on. */
const INPUTS = [
  'web/src/**/*',
  'web/messages/**/*',
  'web/static/**/*',
  'web/project.inlang/settings.json',
  'web/*.{ts,js,json}',
  'packages/*/src/**/*',
  'packages/*/package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
]

const IGNORED = /\.test\.ts$|\.md$|[\\/]paraglide[\\/]/u

/** Builds the web client unless it was built from just these files; false when the build failed. */
export async function buildWebIfStale(): Promise<boolean> {
  const inputs = hashInputs()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return true
  process.stdout.write('Building the web client...\n')
  if (!(await build())) return false
  mkdirSync(join(WEB, 'build'), { recursive: true })
  writeFileSync(STAMP, inputs)
  return true
}

function hashInputs(): string {
  const hash = createHash('sha256')
  for (const name of globSync(INPUTS, { cwd: ROOT }).sort()) {
    const path = join(ROOT, name)
    if (IGNORED.test(name) || !statSync(path).isFile()) continue
    hash.update(name).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/**
 * Runs the build script of `web` itself, since the name under which pnpm can be called differs. Whoever asks,
 * a test runner too, gets the client as it is shipped.
 */
function build(): Promise<boolean> {
  const folders = [join(WEB, 'node_modules', '.bin'), join(ROOT, 'node_modules', '.bin')]
  const path = [...folders, process.env['PATH'] ?? ''].join(delimiter)
  const child = spawn(buildScript(), {
    cwd: WEB,
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', PATH: path },
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

function buildScript(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(WEB, 'package.json'), 'utf8'))
  const script: unknown = Reflect.get(Object(Reflect.get(Object(manifest), 'scripts')), 'build')
  if (typeof script !== 'string') throw new Error('web/package.json has no build script')
  return script
}
