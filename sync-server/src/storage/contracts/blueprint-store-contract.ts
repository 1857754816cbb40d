import { expect, test } from 'vitest'
import { makeGuest, newBlueprint, rejection, type OpenStorage } from './fixtures.ts'

export function blueprintStoreContract(open: OpenStorage): void {
  test('blueprint store: a new one, its owner has it and the log starts with its document', async () => {
    const storage = await open()
    await makeGuest(storage, 'ana')
    await storage.blueprints.create(newBlueprint('b', 'ana'))
    expect(await storage.access.standing('ana', 'b')).toMatchObject({
      memberRole: 'owner',
      blueprint: { id: 'b', title: 'Title', epoch: 1, seq: 1, deletedAt: null },
    })
    expect(await storage.updateLog.load('b')).toMatchObject({ seq: 1, updates: [new Uint8Array([1])] })
  })

  test('blueprint store: an owner who is gone, nothing is made', async () => {
    const storage = await open()
    expect(await rejection(storage.blueprints.create(newBlueprint('b', 'nobody')))).toBe('conflict')
    expect(await storage.updateLog.load('b')).toBeUndefined()
  })

  test('blueprint store: the bin, only what is in it can be restored or erased', async () => {
    const storage = await open()
    await makeGuest(storage, 'ana')
    await storage.blueprints.create(newBlueprint('b', 'ana'))
    expect(await storage.blueprints.erase('b')).toBe(false)
    expect(await storage.blueprints.restore('b')).toBe(false)
    expect(await storage.blueprints.moveToBin('b', 50)).toBe(true)
    expect(await storage.blueprints.moveToBin('b', 60)).toBe(false)
    expect((await storage.access.standing('ana', 'b'))?.blueprint.deletedAt).toBe(50)
    expect(await storage.blueprints.restore('b')).toBe(true)
    await storage.blueprints.moveToBin('b', 70)
    expect(await storage.blueprints.erase('b')).toBe(true)
    expect(await storage.updateLog.load('b')).toBeUndefined()
    expect(await storage.access.standing('ana', 'b')).toBeUndefined()
  })

  test('blueprint store: the bin is emptied, what went there later stays', async () => {
    const storage = await open()
    await makeGuest(storage, 'ana')
    for (const [id, at] of [
      ['old', 10],
      ['new', 20],
    ] as const) {
      await storage.blueprints.create(newBlueprint(id, 'ana'))
      await storage.blueprints.moveToBin(id, at)
    }
    await storage.blueprints.create(newBlueprint('kept', 'ana'))
    expect(await storage.blueprints.eraseBinnedBefore(20)).toEqual(['old'])
    expect(await storage.updateLog.load('new')).toBeDefined()
    expect(await storage.updateLog.load('kept')).toBeDefined()
  })
}
