import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Housekeeping } from './housekeeping.ts'
import { openDatabase } from './open-database.ts'

test('housekeeping: rows are deleted, their pages go back to the disk and the log file is emptied', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tidy-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'test.db')
  const db = openDatabase(file)
  onTestFinished(() => void db.close())
  db.exec('CREATE TABLE heap (bytes BLOB NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO heap (bytes) VALUES (zeroblob(4000))')
  db.transaction(() => {
    for (let row = 0; row < 1_000; row++) insert.run()
  })()
  const housekeeping = new Housekeeping(db)
  housekeeping.tidy()
  const full = statSync(file).size
  db.exec('DELETE FROM heap')
  housekeeping.tidy()
  await expect.poll(() => statSync(file).size, { timeout: 20_000 }).toBeLessThan(full / 10)
  expect(statSync(`${file}-wal`).size).toBe(0)
})
