import { spawn, type ChildProcess } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { ROOT } from './root.ts'

/**
 * `pnpm dev`: the server on PORT, started again when a file of it changes, and the web client by Vite, which
 * hands /api and /sync on to the server. Open the address that Vite prints.
 */
const bins = [join(ROOT, 'web', 'node_modules', '.bin'), join(ROOT, 'node_modules', '.bin')]
const env = {
  ...process.env,
  PORT: process.env['PORT'] ?? '3000',
  PATH: [...bins, process.env['PATH'] ?? ''].join(delimiter),
}

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
  spawn('vite dev', { cwd: join(ROOT, 'web'), stdio: 'inherit', shell: true, env }),
]

for (const child of children) {
  child.on('exit', () => {
    for (const other of children) other.kill()
  })
}
