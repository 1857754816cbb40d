import { expect, test } from 'vitest'
import { ApiFailure } from './api-failure.ts'
import { takeAssets } from './take-assets.ts'

const at = (blueprintId: string, id: string) => `/api/blueprints/${blueprintId}/assets/${id}`

test('takeAssets: own ones stay, those of another blueprint are copied in one request, those of a hidden one are left', async () => {
  const asked: unknown[] = []
  const api = {
    copyAssets(id: string, assets: { readonly from: string; readonly ids: readonly string[] }) {
      asked.push([id, assets])
      if (assets.from === 'hidden') return Promise.reject(new ApiFailure(404, 'notFound'))
      return Promise.resolve(assets.ids.filter((asset) => asset !== 'gone'))
    },
  }
  const paths = [
    at('here', 'own'),
    at('there', 'one'),
    at('there', 'gone'),
    at('hidden', 'two'),
    'https://example.org/',
  ]
  expect([...(await takeAssets(api, 'here', paths))]).toEqual([
    [at('here', 'own'), at('here', 'own')],
    [at('there', 'one'), at('here', 'one')],
  ])
  expect(asked).toEqual([
    ['here', { from: 'there', ids: ['one', 'gone'] }],
    ['here', { from: 'hidden', ids: ['two'] }],
  ])
})
