import { expect, test } from 'vitest'
import type { Deed } from '../activity-store.ts'
import type { Storage } from '../storage.ts'
import { logEntry, makeGuest, newBlueprint, newSnapshot, type OpenStorage } from './fixtures.ts'

function deed(seq: number, ordinal: number, more: Partial<Deed> = {}): Deed {
  const at = 100 + seq
  return {
    seq,
    ordinal,
    personId: 'ana',
    verb: 'changed',
    root: 'cards',
    entityId: `c${seq}`,
    count: 1,
    title: 'Pay',
    beganAt: at,
    at,
    ...more,
  }
}

async function withDeeds(open: OpenStorage): Promise<Storage> {
  const storage = await open()
  await makeGuest(storage, 'ana', 'Ana')
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  await storage.updateLog.append(
    logEntry('b', 2, { deeds: [deed(2, 0), deed(2, 1, { personId: 'gone', entityId: null, count: 40 })] }),
  )
  await storage.updateLog.append(logEntry('b', 3, { deeds: [deed(3, 0, { verb: 'deleted' })] }))
  return storage
}

export function activityContract(open: OpenStorage): void {
  test('activity: the newest first with the names of those who are there, page after page', async () => {
    const storage = await withDeeds(open)
    const first = await storage.activity.list({ blueprintId: 'b', limit: 2 })
    expect(first).toEqual([
      { ...deed(3, 0, { verb: 'deleted' }), personName: 'Ana', personColour: expect.any(Number) },
      {
        ...deed(2, 1, { personId: 'gone', entityId: null, count: 40 }),
        personName: null,
        personColour: null,
      },
    ])
    const second = await storage.activity.list({ blueprintId: 'b', before: first[1], limit: 2 })
    expect(second).toMatchObject([{ seq: 2, ordinal: 0 }])
    expect(await storage.activity.list({ blueprintId: 'other', limit: 2 })).toEqual([])
  })

  test('activity: a deed that goes on keeps its place; a row that is refused leaves none', async () => {
    const storage = await withDeeds(open)
    const on = deed(2, 0, { title: 'Pay now', at: 900 })
    await storage.updateLog.append(logEntry('b', 4, { deeds: [on] }))
    await expect(storage.updateLog.append(logEntry('b', 9, { deeds: [deed(9, 0)] }))).rejects.toThrow(
      'follow',
    )
    const all = await storage.activity.list({ blueprintId: 'b', limit: 9 })
    expect(all).toHaveLength(3)
    expect(all[2]).toMatchObject({ title: 'Pay now', beganAt: 102, at: 900 })
  })

  test('activity: it stays when the log is compacted', async () => {
    const storage = await withDeeds(open)
    await storage.updateLog.saveSnapshot(newSnapshot('b', 2))
    await storage.updateLog.saveSnapshot(newSnapshot('b', 3))
    expect(await storage.activity.list({ blueprintId: 'b', limit: 9 })).toHaveLength(3)
  })

  test('activity: of more than ten thousand deeds the oldest are forgotten', async () => {
    const storage = await withDeeds(open)
    const deeds = Array.from({ length: 10_000 }, (_, ordinal) => deed(4, ordinal))
    await storage.updateLog.append(logEntry('b', 4, { deeds }))
    await storage.updateLog.saveSnapshot(newSnapshot('b', 4))
    const all = await storage.activity.list({ blueprintId: 'b', limit: 20_000 })
    expect(all).toHaveLength(10_000)
    expect(all.at(-1)).toMatchObject({ seq: 4, ordinal: 0 })
  })
}
