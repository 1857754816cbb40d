import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { until } from './until.ts'

/** The server as it is shipped; from its sources it would take a second to start. */
export const SERVE = fileURLToPath(new URL('../../../sync-server/bin/serve-built.js', import.meta.url))

export interface ServerProcess {
  readonly address: string
  readonly output: () => string
  readonly errors: () => string
  signal(name: NodeJS.Signals): void
  /** Its exit code; null when a signal ended it. */
  exited(): Promise<number | null>
}

/** The server as a process of its own, which can be killed. */
export function spawnServer(env: Readonly<Record<string, string>>, script = SERVE): ServerProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = exitOf(child)
  let output = ''
  let errors = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  return {
    address: `http://127.0.0.1:${env['PORT']}`,
    output: () => output,
    errors: () => errors,
    signal: (name) => void child.kill(name),
    exited: () => exit,
  }
}

export async function ready(server: ServerProcess): Promise<void> {
  await until('the server is ready', () => server.output().includes('is ready at'))
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)))
}

/** A port that nobody listens on, from the system. */
export function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(String(typeof address === 'object' && address !== null ? address.port : 0)))
    })
  })
}
