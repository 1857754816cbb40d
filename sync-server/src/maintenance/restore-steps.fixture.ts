import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { beforeEachStatement } from '../storage/sqlite/statement-hook.fixture.ts'

type Method = (...parameters: unknown[]) => unknown

const CALLS = ['copyFileSync', 'fsyncSync', 'linkSync', 'renameSync'] as const

/**
 * Calls `hook` before every statement and every change of files that a restore makes, from the moment in which it
 * takes the database for itself, and once with the copy half made; the returned function ends that.
 */
export function beforeEachStep(hook: (step: string) => void): () => void {
  let begun = false
  const step = (name: string): void => {
    begun ||= name.startsWith('PRAGMA journal_mode = DELETE')
    if (begun) hook(name)
  }
  const originals = CALLS.map((name) => [name, Reflect.get(fs, name) as Method] as const)
  for (const [name, original] of originals) {
    Reflect.set(fs, name, (...parameters: unknown[]) => {
      step(name)
      if (name === 'copyFileSync') {
        copyHalf(String(parameters[0]), String(parameters[1]))
        step('half a copy')
      }
      return original(...parameters)
    })
  }
  syncBuiltinESMExports()
  const endStatements = beforeEachStatement(step)
  return () => {
    endStatements()
    for (const [name, original] of originals) Reflect.set(fs, name, original)
    syncBuiltinESMExports()
  }
}

function copyHalf(from: string, to: string): void {
  const bytes = fs.readFileSync(from)
  fs.writeFileSync(to, bytes.subarray(0, bytes.length / 2))
}
