import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import type { NewSnapshot } from '../update-log.ts'
import { logEntry, makeGuest, newBlueprint, newSnapshot, rejection, type OpenStorage } from './fixtures.ts'

async function withLog(open: OpenStorage, lastSeq: number): Promise<Storage> {
  const storage = await open()
  await makeGuest(storage, 'ana')
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  for (let seq = 2; seq <= lastSeq; seq++) await storage.updateLog.append(logEntry('b', seq))
  return storage
}

function snapshot(seq: number): NewSnapshot {
  return newSnapshot('b', seq)
}

function rows(...seqs: readonly number[]): Uint8Array[] {
  return seqs.map((seq) => new Uint8Array([seq]))
}

export function updateLogContract(open: OpenStorage): void {
  test('update log: rows are appended, they come back in order with the owners', async () => {
    const storage = await withLog(open, 3)
    await storage.updateLog.append(
      logEntry('b', 4, { owners: [{ clientId: 4_294_967_295, personId: 'ana' }] }),
    )
    expect(await storage.updateLog.load('b')).toEqual({
      epoch: 1,
      schemaVersion: 1,
      seq: 4,
      snapshot: undefined,
      updates: rows(1, 2, 3, 4),
      owners: [{ clientId: 4_294_967_295, personId: 'ana' }],
      damage: 'none',
    })
  })

  test.each([
    ['a seq that is taken', { seq: 3 }],
    ['a seq with a gap before it', { seq: 5 }],
    ['another epoch', { epoch: 2 }],
    ['an unknown blueprint', { blueprintId: 'x' }],
  ])('update log: %s, a conflict and nothing is written', async (_case, wrong) => {
    const storage = await withLog(open, 3)
    expect(await rejection(storage.updateLog.append(logEntry('b', 4, wrong)))).toBe('conflict')
    expect((await storage.updateLog.load('b'))?.seq).toBe(3)
    await storage.updateLog.append(logEntry('b', 4))
  })

  test('update log: appends that are asked for together, one that fails leaves the others', async () => {
    const storage = await withLog(open, 1)
    const outcomes = await Promise.allSettled([
      storage.updateLog.append(logEntry('b', 2)),
      storage.updateLog.append(logEntry('b', 9)),
      storage.updateLog.append(logEntry('b', 3)),
    ])
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await storage.updateLog.load('b'))?.updates).toEqual(rows(1, 2, 3))
  })

  test('update log: a row with a new title, the blueprint has it', async () => {
    const storage = await withLog(open, 1)
    await storage.updateLog.append(
      logEntry('b', 2, { meta: { title: 'New', description: 'Text', schemaVersion: 2 } }),
    )
    const standing = await storage.access.standing('ana', 'b')
    expect(standing?.blueprint).toMatchObject({ title: 'New', description: 'Text', seq: 2, updatedAt: 102 })
  })

  test('update log: snapshots, two generations stay and the rows since the older one', async () => {
    const storage = await withLog(open, 4)
    expect(await storage.updateLog.saveSnapshot(snapshot(2))).toBe(true)
    expect(await storage.updateLog.saveSnapshot(snapshot(4))).toBe(true)
    expect(await storage.updateLog.saveSnapshot(snapshot(4))).toBe(false)
    expect(await storage.updateLog.saveSnapshot(snapshot(3))).toBe(false)
    await storage.updateLog.append(logEntry('b', 5))
    expect(await storage.updateLog.load('b')).toMatchObject({
      snapshot: { seq: 4, bytes: new Uint8Array([200, 4]), stateVector: new Uint8Array([1, 4, 1]) },
      updates: rows(5),
      damage: 'none',
    })
  })

  test('update log: the newest snapshot is damaged, the older one and the log take its place (T-19)', async () => {
    const storage = await withLog(open, 4)
    await storage.updateLog.saveSnapshot(snapshot(2))
    await storage.updateLog.saveSnapshot({ ...snapshot(4), sha256: new Uint8Array(32) })
    expect(await storage.updateLog.load('b')).toMatchObject({
      snapshot: { seq: 2 },
      updates: rows(3, 4),
      damage: 'recovered',
    })
  })

  test('update log: no snapshot is intact and rows are gone, damaged rather than a part', async () => {
    const storage = await withLog(open, 6)
    for (const seq of [2, 4, 6]) {
      await storage.updateLog.saveSnapshot({ ...snapshot(seq), sha256: new Uint8Array(32) })
    }
    expect(await rejection(storage.updateLog.load('b'))).toBe('damaged')
  })

  test('update log: an unknown blueprint, undefined and never an empty document', async () => {
    const storage = await open()
    expect(await storage.updateLog.load('x')).toBeUndefined()
  })
}
