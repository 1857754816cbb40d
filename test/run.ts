import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './e2e/support/chromium.ts'

/**
 * Every check of the project, from the quickest to the slowest; all of them run even if one fails. Those of one round
 * run side by side: each takes one core, while the last ones take all there are.
 */
const ROUNDS = [
  [
    ['format', 'check:format'],
    ['types', 'check:types'],
  ],
  [
    ['lint', 'check:lint'],
    ['boundaries', 'check:boundaries'],
    ['unused code', 'check:unused'],
  ],
  [['unit', 'test:unit']],
  [['integration', 'test:integration']],
  [['end to end', 'test:e2e']],
] as const

interface Outcome {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
}

const outcomes: Outcome[] = []
for (const round of ROUNDS) {
  outcomes.push(...(await Promise.all(round.map(([name, script]) => check(name, script, round.length > 1)))))
}

process.stdout.write('\n')
for (const { name, passed, seconds } of outcomes) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name} (${seconds} s)\n`)
}
const failed = outcomes.filter(({ passed }) => !passed).length
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

/** What it says is shown as it comes, or when it has ended if others run beside it. */
async function check(name: string, script: string, isBesideOthers: boolean): Promise<Outcome> {
  const begun = Date.now()
  if (!isBesideOthers) process.stdout.write(`\n== ${name}\n`)
  const { passed, said } =
    name === 'end to end' && !hasChromium()
      ? { passed: false, said: '' }
      : await runScript(script, isBesideOthers)
  if (isBesideOthers) process.stdout.write(`\n== ${name}\n${said}`)
  return { name, passed, seconds: Math.round((Date.now() - begun) / 1000) }
}

interface Run {
  readonly passed: boolean
  /** Empty when it was shown as it came. */
  readonly said: string
}

function runScript(script: string, isKept: boolean): Promise<Run> {
  const stdio = isKept ? 'pipe' : 'inherit'
  const child = spawn(`pnpm run ${script}`, { stdio: ['inherit', stdio, stdio], shell: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve({ passed: false, said }))
    child.on('close', (code) => resolve({ passed: code === 0, said }))
  })
}

function hasChromium(): boolean {
  if (existsSync(chromiumPath())) return true
  process.stdout.write(
    'Chromium is missing: install it (apt-get install chromium) or name it in CHROMIUM_PATH.\n',
  )
  return false
}
