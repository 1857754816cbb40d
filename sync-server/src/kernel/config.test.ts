import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EnvironmentSchema, readConfig } from './config.ts'

test('readConfig: nothing is set, this machine alone and the defaults of the contract', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, origin: undefined })
  expect(config.dataDir).toMatch(/data$/u)
})

test.each([
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.168.1.5' }, false],
  [{ HOST: '0.0.0.0', ORIGIN: 'http://board.example' }, false],
  [{ HOST: '127.evil.example' }, false],
  [{ HOST: '0.0.0.0', ORIGIN: 'https://board.example' }, true],
  [{ HOST: '0.0.0.0', ALLOW_INSECURE: '1' }, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
])('readConfig: plain http with %o, allowed: %s (S-10)', (environment, allowed) => {
  const read = (): unknown => readConfig(environment)
  if (allowed) expect(read()).toBeDefined()
  else expect(read).toThrow(/plain http/u)
})

test('readConfig: ORIGIN with a path, the origin alone', () => {
  expect(readConfig({ ORIGIN: 'https://board.example/some/path' }).origin).toBe('https://board.example')
})

test.each([
  ['', []],
  ['10.0.0.1', ['10.0.0.1']],
  [' 10.0.0.0/8 , fd00::/8,loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
])('readConfig: TRUSTED_PROXIES %o (T-50)', (text, expected) => {
  expect(readConfig({ TRUSTED_PROXIES: text }).trustedProxies).toEqual(expected)
})

test.each(['everyone', '10.0.0.0/33', '10.0.0'])('readConfig: TRUSTED_PROXIES %o, refused (T-50)', (text) => {
  expect(() => readConfig({ TRUSTED_PROXIES: text })).toThrow(/^TRUSTED_PROXIES must be addresses/u)
})

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  KiB: 1024,
  MiB: 1024 ** 2,
  ms: 1,
  s: 1000,
  min: 60_000,
  days: 24 * 3_600_000,
}

/** The variables in the tables of the README, with what stands in the second column. */
function settingsInReadme(): ReadonlyMap<string, string> {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
  const rows = readme.matchAll(/^\| (?<names>(?:`[A-Z_]+`(?:, )?)+) +\| (?<value>[^|]+?) +\|/gmu)
  return new Map(
    [...rows].flatMap(({ groups }) =>
      [...(groups?.['names'] ?? '').matchAll(/[A-Z_]+/gu)].map(([name]) => [name, groups?.['value'] ?? '']),
    ),
  )
}

test('the README: it names every setting and no other', () => {
  const elsewhere = ['CHROMIUM_PATH']
  const named = [...settingsInReadme().keys()].filter((name) => !elsewhere.includes(name))
  // ALLOW_INSECURE stands beside HOST.
  expect([...named, 'ALLOW_INSECURE'].toSorted()).toEqual(Object.keys(EnvironmentSchema.entries).toSorted())
})

test('the README: its numbers are the defaults', () => {
  const defaults: Readonly<Record<string, unknown>> = v.parse(EnvironmentSchema, {})
  const numbers = [...settingsInReadme()].flatMap(([name, text]) => {
    const { count, unit } = /^(?<count>\d+) ?(?<unit>[A-Za-z]*)$/u.exec(text)?.groups ?? {}
    return count === undefined ? [] : [[name, Number(count) * (UNITS[unit ?? ''] ?? Number.NaN)] as const]
  })
  expect(numbers.length).toBeGreaterThan(20)
  for (const [name, number] of numbers) expect([name, number]).toEqual([name, defaults[name]])
})
