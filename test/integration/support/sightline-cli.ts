import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CLI = fileURLToPath(new URL('../../../sync-server/bin/sightline.ts', import.meta.url))

interface Outcome {
  readonly code: number | null
  readonly output: string
}

/** The tool as a process of its own, as it is run by people. */
export function sightline(dataDir: string, ...parameters: readonly string[]): Promise<Outcome> {
  const child = spawn(process.execPath, [CLI, ...parameters], {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, output })))
}
