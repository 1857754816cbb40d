import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './root.ts'
import { isCurrent, remember, type Built } from './stamp.ts'

const WEB = join(ROOT, 'web')

const BUILT: Built = {
  folder: join(WEB, 'build'),
  inputs: [
    'web/src/**/*',
    'web/messages/**/*',
    'web/static/**/*',
    'web/project.inlang/settings.json',
    'web/*.{ts,js,json}',
    'web/{after-build,chunks}/**/*',
    'packages/*/src/**/*',
    'packages/*/package.json',
    'pnpm-lock.yaml',
    'tsconfig.base.json',
  ],
}

/** Builds the web client unless it was built from just these files; false when the build failed. */
export async function buildWebIfStale(): Promise<boolean> {
  if (isCurrent(BUILT)) return true
  process.stdout.write('Building the web client...\n')
  if (!(await build())) return false
  remember(BUILT)
  return true
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
