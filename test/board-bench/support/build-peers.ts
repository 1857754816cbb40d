import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { installPeers } from '../../load/support/install-peers.ts'

const FOLDER = fileURLToPath(new URL('../peers', import.meta.url))

/** The pages of the others, as their bundler ships them. */
export function buildPeers(): void {
  installPeers(FOLDER)
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: FOLDER, stdio: 'inherit' })
  if (status !== 0) throw new Error('the pages to compare with could not be built')
}
