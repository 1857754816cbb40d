import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../peers', import.meta.url))

/** The servers to compare with are no part of the workspace; they are installed when they are first needed. */
export function installPeers(): void {
  const installed = join(FOLDER, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && changedAt(installed) >= changedAt(join(FOLDER, 'package-lock.json'))) return
  process.stdout.write('Installing the servers to compare with...\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' })
  if (status !== 0) throw new Error('the servers to compare with could not be installed')
}

function changedAt(file: string): number {
  return statSync(file).mtimeMs
}
