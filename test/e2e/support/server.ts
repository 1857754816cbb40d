import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { freePort, ready, spawnServer } from '../../integration/support/server-process.ts'
import type { ServerProcess } from '../../integration/support/server-process.ts'

/** A real server on data of its own, which can be killed and started again. */
export interface Home {
  readonly address: string
  readonly dataDir: string
  kill(): Promise<void>
  startAgain(): Promise<void>
}

export async function openHome(env: Readonly<Record<string, string>> = {}): Promise<Home> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sightline-e2e-'))
  const port = await freePort()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  let server: ServerProcess
  const start = async (): Promise<void> => {
    server = spawnServer({ PORT: port, DATA_DIR: dataDir, ...env })
    await ready(server)
  }
  await start()
  return {
    address: `http://127.0.0.1:${port}`,
    dataDir,
    kill: async () => {
      server.signal('SIGKILL')
      await server.exited()
    },
    startAgain: start,
  }
}
