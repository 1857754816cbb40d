import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The tests open the client as it is built; a stale one would test yesterday's code. */
export function setup(): void {
  const build = fileURLToPath(new URL('../../../sync-server/bin/build.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [build], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The web client could not be built')
}
