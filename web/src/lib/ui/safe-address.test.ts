import { expect, test } from 'vitest'
import { safeAddress } from './safe-address.ts'

test.each(['https://example.org/a', 'http://example.org', 'mailto:ana@example.org'])(
  'safeAddress: %s, may be followed',
  (url) => expect(safeAddress(url)).toBe(url),
)

test.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'example.org', ''])(
  'safeAddress: %j, is shown and not followed (S-27)',
  (url) => expect(safeAddress(url)).toBeUndefined(),
)
