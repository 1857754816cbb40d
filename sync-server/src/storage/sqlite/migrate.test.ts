import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { migrate, readMigrations, type Migration } from './migrate.ts'
import { openDatabase, type Sqlite } from './open-database.ts'

const FOLDER = fileURLToPath(new URL('../../../../migrations', import.meta.url))

const FIRST: Migration = { name: '0001_a.sql', sql: 'CREATE TABLE a (x INTEGER) STRICT', hash: 'h1' }
const SECOND: Migration = { name: '0002_b.sql', sql: 'CREATE TABLE b (x INTEGER) STRICT', hash: 'h2' }

function tables(db: Sqlite): unknown[] {
  return db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
}

test('migrate: applied twice with one more, only the new one runs', () => {
  const db = openDatabase(':memory:')
  migrate(db, [FIRST], 1)
  migrate(db, [FIRST, SECOND], 2)
  migrate(db, [FIRST, SECOND], 3)
  expect(tables(db)).toEqual(['a', 'b', 'migration'])
  expect(db.prepare('SELECT applied_at FROM migration ORDER BY name').pluck().all()).toEqual([1, 2])
})

test('migrate: a database of a newer version, refused with one line', () => {
  const db = openDatabase(':memory:')
  migrate(db, [FIRST, SECOND], 1)
  expect(() => migrate(db, [FIRST], 2)).toThrow(/newer version of Sightline \(it has 0002_b\.sql\)/u)
})

test('migrate: a file that was edited after it was applied, refused', () => {
  const db = openDatabase(':memory:')
  migrate(db, [FIRST], 1)
  expect(() => migrate(db, [{ ...FIRST, hash: 'other' }], 2)).toThrow(/0001_a\.sql was changed/u)
})

test('migrate: one that fails half-way, nothing of it stays and the ones before it do', () => {
  const db = openDatabase(':memory:')
  const broken = { ...SECOND, sql: 'CREATE TABLE b (x INTEGER) STRICT; CREATE TABLE a (x INTEGER) STRICT' }
  expect(() => migrate(db, [FIRST, broken], 1)).toThrow()
  expect(tables(db)).toEqual(['a', 'migration'])
})

test('migrations: the real ones, every table is STRICT', () => {
  const db = openDatabase(':memory:')
  migrate(db, readMigrations(FOLDER), 1)
  const loose = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()
  expect(loose).toEqual([])
})

test('migrations: the released files, none was edited', () => {
  expect(Object.fromEntries(readMigrations(FOLDER).map(({ name, hash }) => [name, hash])))
    .toMatchInlineSnapshot(`
      {
        "0001_create_person.sql": "17bb24fe9af9ebd0be240738452bfcfffa68c1905e2bfc0a929c81be292ea9f0",
        "0002_create_blueprint.sql": "fe56c0f3c7c538f015d6df54e065eb29201d93ea808293f7a40eda041e74ec1a",
        "0003_create_share_link.sql": "ac89afcc20e53b601de78d7df38e652a42dc2a0bc457cffa83c29612fd736833",
        "0004_create_update_log.sql": "79bd31b6cb8139a6ac7009a7d85824292d195aaa34259b025c4dfce1f5004145",
        "0005_add_snapshot_state_vector.sql": "98020d5bf6c22d6ed985957e0eafb5a32c7e29482a1afeb70b85e386b6bf3f0b",
        "0006_add_activity.sql": "133b87cd077bbbd26c87c5daf4a27ed09cc578b96810b475015942af6e8054a8",
        "0007_create_asset.sql": "b800038a8258aadcfdf65e691b4d872a0d369dad04e0675c917614a128d6a298",
        "0008_create_asset_use.sql": "691b5db0226afc9b157c6b64963c70ee14d6764ae5f3ab1ac191c85c47daff4f",
        "0009_create_comments.sql": "b5ed194906ca6e0e8e3fe0a811ded268cbb2b6c77f47ae4a87df84623f397450",
        "0010_add_teams_and_profiles.sql": "268b0e7b19b6d5a08a0f7cae6c4f2c5bb90055f1ce66738be15264b0570f1e4e",
        "0011_create_workshop.sql": "9f6afe87d54ea14f778cd4b0dd67981045cbcf40736517caeea57d2e1f13aa4a",
        "0012_create_scene_reaction.sql": "5f0f87fb2c50c9bdb6616caa08eb02403885160a5ec682e2caf8d2bf1ad602d8",
        "0013_add_share_link_conditions.sql": "2917085662cc78bd502072d1b462f7297751646c1f771d4aca18bfbef03c520a",
      }
    `)
})
