import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLogger, readConfig, startServer, type Overrides } from '@sightline/sync-server'
import { onTestFinished } from 'vitest'

export interface TestServer {
  readonly address: string
  readonly routes: readonly string[]
  readonly dataDir: string
  readonly databaseFile: string
  /** What it has logged, a line each. */
  readonly logLines: string[]
  /** False when something could not be stored. */
  close(): Promise<boolean>
}

export interface TestServerOptions extends Omit<Overrides, 'logger'> {
  readonly env?: Readonly<Record<string, string>>
  readonly dataDir?: string
}

/** A whole server in this process, on a port of its own, with a real database that goes with the test. */
export async function startTestServer({
  env,
  dataDir,
  ...overrides
}: TestServerOptions = {}): Promise<TestServer> {
  const folder = dataDir ?? makeFolder()
  const logLines: string[] = []
  const logger = createLogger('debug', { write: (line) => void logLines.push(line) })
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...env })
  const server = await startServer(config, { ...overrides, logger })
  onTestFinished(async () => {
    await server.close()
  })
  return {
    address: server.address,
    routes: server.routes,
    dataDir: folder,
    databaseFile: join(folder, 'sightline.db'),
    logLines,
    close: () => server.close(),
  }
}

/** A folder that is removed after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
