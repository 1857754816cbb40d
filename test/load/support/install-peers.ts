import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a benchmark compares with is no part of the workspace; it is installed in its folder when it is first needed. */
export function installPeers(folder: string): void {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && changedAt(installed) >= changedAt(join(folder, 'package-lock.json'))) return
  process.stdout.write('Installing what to compare with...\n')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('what to compare with could not be installed')
}

function changedAt(file: string): number {
  return statSync(file).mtimeMs
}
