import { expect, test } from 'vitest'
import { embedCode } from './embed-code.ts'

test('embedCode: a title with quotes and angles, it stays within its attribute', () => {
  const code = embedCode('https://example.org/s/abc', 'A "<b>" & more')
  expect(code).toContain('src="https://example.org/embed/abc"')
  expect(code).toContain('title="A &quot;&lt;b>&quot; &amp; more"')
})
