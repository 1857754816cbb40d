import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

/** Something that is built, and the files that it is built from. */
export interface Built {
  readonly folder: string
  readonly inputs: readonly string[]
}

const IGNORED = /\.(?:test|fixture)\.ts$|\.md$|[\\/]paraglide[\\/]/u

/** Whether it was built from just these files. */
export function isCurrent(built: Built): boolean {
  return existsSync(stampOf(built)) && readFileSync(stampOf(built), 'utf8') === hashInputs(built)
}

export function remember(built: Built): void {
  mkdirSync(built.folder, { recursive: true })
  writeFileSync(stampOf(built), hashInputs(built))
}

function stampOf({ folder }: Built): string {
  return join(folder, '.inputs')
}

function hashInputs({ inputs }: Built): string {
  const hash = createHash('sha256')
  for (const name of globSync(inputs, { cwd: ROOT }).sort()) {
    const path = join(ROOT, name)
    if (IGNORED.test(name) || !statSync(path).isFile()) continue
    hash.update(name).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}
