import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { LookedAt, NewAsset } from '../asset-store.ts'
import type { Storage } from '../storage.ts'
import type { LogEntry } from '../update-log.ts'
import { logEntry, makeGuest, newBlueprint, rejection, type OpenStorage } from './fixtures.ts'

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

  test('assets: copied one by one, what is nowhere or too much is left out, and each stays when the first is erased', async () => {
    const storage = await withBlueprint(open)
    await storage.blueprints.create(newBlueprint('to', 'ana'))
    for (const id of ['a1', 'a2', 'a3']) await storage.assets.add(newAsset('b', id, `${id}..`), PLENTY)
    const copy = (...ids: string[]) => storage.assets.copy({ from: 'b', to: 'to', ids, addedAt: 7 }, 9)
    expect(await copy('a1', 'a4', 'a2', 'a3')).toEqual(['a1', 'a2'])
    expect(await copy('a2', 'a3')).toEqual(['a2'])
    expect(await storage.assets.list('to')).toMatchObject([
      { id: 'a1', name: 'till.png', byteCount: 4, addedAt: 7 },
      { id: 'a2' },
    ])
    await erase(storage, 'b')
    const kept = await storage.assets.read('to', 'a1')
    expect(new TextDecoder().decode(kept?.bytes)).toBe('a1..')
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

  test('assets: no document shows one, it goes when it has been so for long enough and not before', async () => {
    const storage = await withBlueprint(open)
    for (const id of ['a1', 'a2']) await storage.assets.add(newAsset('b', id), PLENTY)
    await storage.updateLog.append(showing('b', 2, 'b', 'a2'))
    expect(await unusedSince(storage, 20, 0)).toEqual(['a1', 'a2'])
    expect(await unusedSince(storage, 30, 20)).toEqual(['a1', 'a2'])
    expect(await storage.assets.toLookAt(21)).toEqual(['b'])
    expect(await unusedSince(storage, 30, 21)).toEqual(['a2'])
  })

  test('assets: a document shows one again, only that counts', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1'), PLENTY)
    await unusedSince(storage, 20, 0)
    await storage.updateLog.append(showing('b', 2, 'b', 'a1'))
    expect(await storage.assets.toLookAt(0)).toEqual(['b'])
    expect(await storage.assets.look(lookedAt('b', 2, ''))).toBe(true)
    expect(await storage.assets.toLookAt(0)).toEqual([])
    expect(await unusedSince(storage, 40, 21)).toEqual(['a1'])
    expect(await unusedSince(storage, 50, 41)).toEqual([])
  })

  test('assets: the document was edited since a look, the look does not count', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1'), PLENTY)
    await storage.updateLog.append(showing('b', 2, 'b', 'a1'))
    await storage.updateLog.append(logEntry('b', 3))
    expect(await storage.assets.look(lookedAt('b', 2, ''))).toBe(false)
    expect(await storage.assets.look({ ...lookedAt('b', 3, ''), epoch: 2 })).toBe(false)
    await unusedSince(storage, 20, 0)
    expect(await unusedSince(storage, 30, 21)).toEqual(['a1'])
  })

  test('assets: another document shows one, also from the bin, it stays until that is erased', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1'), PLENTY)
    await storage.blueprints.create({ ...newBlueprint('other', 'ana'), update: documentWith('b', 'a1') })
    await storage.blueprints.moveToBin('other', 1)
    await unusedSince(storage, 20, 0)
    expect(await unusedSince(storage, 30, 21)).toEqual(['a1'])
    await storage.blueprints.erase('other')
    await unusedSince(storage, 40, 0)
    expect(await unusedSince(storage, 50, 41)).toEqual([])
  })

  test('assets: of a blueprint in the bin, or that was not looked at, they stay however unused', async () => {
    const storage = await withBlueprint(open)
    await storage.assets.add(newAsset('b', 'a1'), PLENTY)
    await unusedSince(storage, 20, 0)
    expect(await unusedSince(storage, 30, 21, [])).toEqual(['a1'])
    await storage.blueprints.moveToBin('b', 1)
    expect(await storage.assets.toLookAt(21)).toEqual([])
    expect(await unusedSince(storage, 30, 21)).toEqual(['a1'])
    await storage.blueprints.restore('b')
    expect(await unusedSince(storage, 30, 21)).toEqual([])
  })

  test('assets: what a copy shows of its own stays, what it does not show goes', async () => {
    const storage = await withBlueprint(open)
    for (const id of ['a1', 'a2']) await storage.assets.add(newAsset('b', id), PLENTY)
    const copy = { ...newBlueprint('copy', 'ana'), copyOf: 'b', update: documentWith('copy', 'a2') }
    await storage.blueprints.create(copy)
    await unusedSince(storage, 20, 0)
    await unusedSince(storage, 30, 21, ['b', 'copy'])
    expect((await storage.assets.list('copy')).map(({ id }) => id)).toEqual(['a2'])
  })
}

function documentWith(blueprintId: string, assetId: string): Uint8Array {
  return new TextEncoder().encode(`/api/blueprints/${blueprintId}/assets/${assetId}`)
}

/** An edit of `usedIn` that shows an asset of a blueprint. */
function showing(usedIn: string, seq: number, blueprintId: string, assetId: string): LogEntry {
  return logEntry(usedIn, seq, { bytes: documentWith(blueprintId, assetId) })
}

function lookedAt(blueprintId: string, seq: number, text: string): LookedAt {
  return { blueprintId, epoch: 1, seq, bytes: new TextEncoder().encode(text) }
}

/** What `b` has left after a removal. */
async function unusedSince(
  storage: Storage,
  now: number,
  before: number,
  blueprintIds: readonly string[] = ['b'],
): Promise<readonly string[]> {
  await storage.assets.removeUnused({ now, before, blueprintIds })
  return (await storage.assets.list('b')).map(({ id }) => id)
}
