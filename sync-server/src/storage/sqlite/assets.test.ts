import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { createTables } from './tables.ts'

const FOLDER = fileURLToPath(new URL('../../../../migrations', import.meta.url))

test('assets: the bytes of two blueprints are kept once, and gone with the second of them', () => {
  const db = openDatabase(':memory:')
  migrate(db, readMigrations(FOLDER), 1)
  const { people, blueprints, assets } = createTables(db)
  people.createGuest({ id: 'ana', name: 'Ana', teamId: 'team', createdAt: 1 })
  const blueprint = { ownerId: 'ana', title: '', description: '', schemaVersion: 1, createdAt: 1 }
  const bytes = new Uint8Array([1, 2, 3])
  blueprints.create({ ...blueprint, id: 'b', update: bytes })
  const named = { name: 'till.png', mediaType: 'image/png', byteCount: 3, addedAt: 1 } as const
  assets.add({ ...named, blueprintId: 'b', id: 'a', bytes, sha256: new Uint8Array(32) }, 9)
  blueprints.create({ ...blueprint, id: 'copy', update: bytes, copyOf: 'b' })
  const contents = (): unknown => db.prepare('SELECT count(*) FROM asset_content').pluck().get()
  expect(contents()).toBe(1)
  for (const [id, left] of [
    ['b', 1],
    ['copy', 0],
  ] as const) {
    blueprints.moveToBin(id, 1)
    blueprints.eraseBinnedBefore(2)
    expect([id, contents()]).toEqual([id, left])
  }
})
