import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each([
  ['/b/abc', '/b/abc'],
  ['/blueprints?show=bin', '/blueprints?show=bin'],
  [null, '/blueprints'],
  ['', '/blueprints'],
  ['//evil.example', '/blueprints'],
  ['/\\evil.example', '/blueprints'],
  ['https://evil.example', '/blueprints'],
  ['javascript:alert(1)', '/blueprints'],
  ['/\tjavascript', '/blueprints'],
])('safeNext: %j, leads to %s', (next, path) => {
  expect(safeNext(next)).toBe(path)
})
