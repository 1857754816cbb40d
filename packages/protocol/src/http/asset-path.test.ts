import { expect, test } from 'vitest'
import { assetPath, isAssetPath, readAssetPath } from './asset-path.ts'

test('isAssetPath: the path of an asset and what only looks like one', () => {
  expect(isAssetPath(assetPath('b1', 'a-_Z9'))).toBe(true)
  for (const text of [
    '',
    'https://example.org/api/blueprints/b1/assets/a1',
    '//example.org/api/blueprints/b1/assets/a1',
    '/api/blueprints/b1/assets/a1/../../../me',
    '/api/blueprints/b1/assets/a1?x=1',
    '/api/blueprints/../me/assets/a1',
    '/api/blueprints/b1/assets/',
  ])
    expect([text, isAssetPath(text)]).toEqual([text, false])
})

test('readAssetPath: which blueprint and which asset, and nothing of any other text', () => {
  expect(readAssetPath(assetPath('b1', 'a-_Z9'))).toEqual({ blueprintId: 'b1', assetId: 'a-_Z9' })
  expect(readAssetPath('/api/blueprints/b1')).toBeUndefined()
})
