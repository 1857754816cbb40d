import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './e2e/support/chromium.ts'

/** Every check of the project, from the quickest to the slowest; all of them run even if one fails. */
const CHECKS = [
  ['format', 'check:format'],
  ['types', 'check:types'],
  ['lint', 'check:lint'],
  ['boundaries', 'check:boundaries'],
  ['unused code', 'check:unused'],
  ['unit', 'test:unit'],
  ['integration', 'test:integration'],
  ['end to end', 'test:e2e'],
] as const

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const outcomes = CHECKS.map(([name, script]): Outcome => {
  const begun = Date.now()
  process.stdout.write(`\n== ${name}\n`)
  const passed = name === 'end to end' && !hasChromium() ? false : runScript(script)
  return { name, passed, seconds: Math.round((Date.now() - begun) / 1000) }
})

process.stdout.write('\n')
for (const { name, passed, seconds } of outcomes) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)\n`)
}
const failed = outcomes.filter(({ passed }) => !passed).length
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function runScript(script: string): boolean {
  return spawnSync(`pnpm run ${script}`, { stdio: 'inherit', shell: true }).status === 0
}

function hasChromium(): boolean {
  if (existsSync(chromiumPath())) return true
  process.stdout.write(
    'Chromium is missing: install it (apt-get install chromium) or name it in CHROMIUM_PATH.\n',
  )
  return false
}
