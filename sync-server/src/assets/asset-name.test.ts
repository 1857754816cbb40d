import { expect, test } from 'vitest'
import { assetName } from './asset-name.ts'

test.each([
  ['with another extension than it has now', 'till.gif', 'till.png'],
  ['with a folder', 'C:\\photos\\till.2.PNG', 'till.2.png'],
  ['with marks that turn the text around', 'till\u202egnp.exe', 'tillgnp.png'],
  ['of nothing but an extension', '.png', 'file.png'],
  ['too long', `${'é'.repeat(500)}.png`, `${'é'.repeat(120)}.png`],
])('assetName: one %s', (_case, given, name) => {
  expect(assetName(given, 'image/png')).toBe(name)
})
