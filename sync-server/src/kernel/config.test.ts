import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

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
