import { stripVTControlCharacters } from 'node:util'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Says once more, at the very end and in a line or two each, what failed: a log is often cut off above it. */
export class WhatFailed implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    for (const module of modules) {
      for (const error of module.errors()) say(module.relativeModuleId, error)
      for (const test of module.children.allTests('failed')) {
        for (const error of test.result().errors ?? [])
          say(`${module.relativeModuleId}: ${test.fullName}`, error)
      }
    }
    for (const error of unhandled) say('outside of every test', error)
  }
}

function say(where: string, { message, diff = '' }: SerializedError & { diff?: string | undefined }): void {
  const [first = ''] = message.split('\n')
  process.stdout.write(`failed: ${where}\n  ${first.slice(0, 300)}\n${indented(diff)}`)
}

function indented(diff: string): string {
  const changed = stripVTControlCharacters(diff)
    .split('\n')
    .filter((line) => /^[-+] /.test(line))
  return changed.map((line) => `    ${line.slice(0, 300)}\n`).join('')
}
