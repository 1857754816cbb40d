import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { logEntry, makeGuest, newBlueprint, newSnapshot } from '../contracts/fixtures.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import type { StoredDocument } from '../update-log.ts'

/** Four rows are stored, some become snapshots, the file is spoiled by `sql`, and then it is read. */
async function loadAfter(
  sql: string,
  snapshotSeqs: readonly number[] = [],
): Promise<StoredDocument | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-damage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'test.db')
  const storage = await openSqliteStorage(file)
  onTestFinished(() => storage.close())
  await makeGuest(storage, 'ana')
  await storage.blueprints.create(newBlueprint('b', 'ana'))
  for (const seq of [2, 3, 4]) await storage.updateLog.append(logEntry('b', seq))
  for (const seq of snapshotSeqs) await storage.updateLog.saveSnapshot(newSnapshot('b', seq))
  const db = new Database(file)
  db.exec(sql)
  db.close()
  return storage.updateLog.load('b')
}

test.each([
  ['a byte of a row is flipped', "UPDATE update_log SET bytes = x'ff' WHERE seq = 3"],
  ['a row is missing', 'DELETE FROM update_log WHERE seq = 3'],
])('update log: %s, what is before it is given and the damage is said (T-19)', async (_what, sql) => {
  const stored = await loadAfter(sql)
  expect(stored?.damage).toBe('partial')
  expect(stored?.updates).toHaveLength(2)
})

test('update log: the state vector of a snapshot is spoiled, it is not used and nothing else is (T-19)', async () => {
  const stored = await loadAfter("UPDATE snapshot SET state_vector = x'00'", [4])
  expect(stored).toMatchObject({ damage: 'none', snapshot: { seq: 4, stateVector: undefined } })
})

test('update log: nothing is spoiled, no damage (T-19)', async () => {
  expect(await loadAfter('SELECT 1')).toMatchObject({ damage: 'none', seq: 4 })
})
