import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/**
 * `pnpm dev`: the server on PORT, started again when a file of it changes, and the web client by Vite, which
 * hands /api and /sync on to the server. Open the address that Vite prints.
 */
const env = { ...process.env, PORT: process.env['PORT'] ?? '3000' }

const children: readonly ChildProcess[] = [
  spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', join(ROOT, 'sync-server', 'bin', 'serve.ts')],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env,
    },
  ),
  spawn(process.execPath, [join(ROOT, 'web', 'node_modules', 'vite', 'bin', 'vite.js'), 'dev'], {
    cwd: join(ROOT, 'web'),
    stdio: 'inherit',
    env,
  }),
]

function endAll(): void {
  for (const child of children) child.kill()
}

for (const child of children) child.on('exit', endAll)
process.on('SIGTERM', endAll)
process.on('SIGINT', endAll)
