import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { NewAsset } from '../asset-store.ts'
import type { Storage } from '../storage.ts'
import { makeGuest, newBlueprint, rejection, type OpenStorage } from './fixtures.ts'

const PLENTY = 1_000_000

function newAsset(blueprintId: string, id: string, content = id): NewAsset {
  const bytes = new TextEncoder().encode(content)
  const sha256 = createHash('sha256').update(bytes).digest()
  const byteCount = bytes.length
  return { blueprintId, id, name: 'till.png', mediaType: 'image/png', byteCount, addedAt: 5, bytes, sha256 }
}

async function withBlueprint(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  await makeGuest(storage, 'ana')
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  return storage
}

async function erase(storage: Storage, id: string): Promise<void> {
  await storage.blueprints.moveToBin(id, 1)
  await storage.blueprints.erase(id)
}

export function assetContract(open: OpenStorage): void {
  test('assets: added, they are listed and read, of their own blueprint alone', async () => {
    const storage = await withBlueprint(open)
    expect(await storage.assets.add(newAsset('b', 'a1'), PLENTY)).toBe(true)
    expect(await storage.assets.add(newAsset('b', 'a2'), PLENTY)).toBe(true)
    expect(await storage.assets.list('b')).toMatchObject([
      { id: 'a1', name: 'till.png', mediaType: 'image/png', byteCount: 2, addedAt: 5 },
      { id: 'a2' },
    ])
    const read = await storage.assets.read('b', 'a2')
    expect(new TextDecoder().decode(read?.bytes)).toBe('a2')
    expect(await storage.assets.read('other', 'a2')).toBeUndefined()
    expect(await storage.assets.read('b', 'a3')).toBeUndefined()
  })

  test('assets: one more than the blueprint may have, nothing of it is kept', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1', '12345'), 9)
    expect(await storage.assets.add(newAsset('b', 'a2', '67890'), 9)).toBe(false)
    expect(await storage.assets.add(newAsset('b', 'a3', '6789'), 9)).toBe(true)
    expect((await storage.assets.list('b')).map(({ id }) => id)).toEqual(['a1', 'a3'])
  })

  test('assets: of a blueprint that is gone, a conflict', async () => {
    const storage = await withBlueprint(open)
    expect(await rejection(storage.assets.add(newAsset('gone', 'a1'), PLENTY))).toBe('conflict')
  })

  test('assets: a copy has them too, and each stays until the last blueprint with it is erased', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1', 'same'), PLENTY)
    await storage.assets.add(newAsset('b', 'a2', 'same'), PLENTY)
    await storage.blueprints.create({ ...newBlueprint('copy', 'ana'), copyOf: 'b' })
    expect((await storage.assets.list('copy')).map(({ id }) => id)).toEqual(['a1', 'a2'])
    await erase(storage, 'b')
    expect(await storage.assets.read('b', 'a1')).toBeUndefined()
    const kept = await storage.assets.read('copy', 'a1')
    expect(new TextDecoder().decode(kept?.bytes)).toBe('same')
    await erase(storage, 'copy')
    expect(await storage.assets.list('copy')).toEqual([])
  })
}
