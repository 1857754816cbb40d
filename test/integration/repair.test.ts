import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { fileForm } from './support/http-routes.ts'
import { picture } from './support/pictures.ts'
import { RawClient } from './support/raw-client.ts'
import { sightline } from './support/sightline-cli.ts'
import { StockClient } from './support/stock-client.ts'
import { readStoredDocument } from './support/stored-document.ts'
import { TestPerson } from './support/test-person.ts'
import { makeFolder, startTestServer } from './support/test-server.ts'

interface Stopped {
  readonly file: string
  readonly dataDir: string
  readonly ana: TestPerson
  readonly id: string
}

/** A blueprint that two people have edited, each on their own, in rows that can be told apart; the server is stopped. */
async function edited(env: Readonly<Record<string, string>> = {}): Promise<Stopped> {
  const server = await startTestServer({ env })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('First')
  const gus = await ana.invite(id, 'editor')
  const [titles, rules] = [await StockClient.connect(ana, id), await StockClient.connect(gus, id)]
  for (let edit = 1; edit <= 6; edit++) {
    titles.setTitle(`Edit ${edit}`)
    await titles.fence()
    rules.doc.getMap('meta').set(`lintOff:rule${edit}`, true)
    await rules.fence()
  }
  titles.stop()
  rules.stop()
  await server.close()
  return { file: server.databaseFile, dataDir: server.dataDir, ana, id }
}

/** Row 1 is the creation; then title 1, rule 1, title 2, rule 2 and so on. */
const rowOfTitle = (edit: number): number => edit * 2

/** Turns one bit of the stored bytes around, in the file itself, as a disk does. */
function flipInFile(file: string, sql: string): void {
  const bytes = readBytes(file, sql)
  const content = readFileSync(file)
  const start = bytes.subarray(0, 200)
  // Pages that are not in use any more may hold the same.
  for (let at = content.indexOf(start); at >= 0; at = content.indexOf(start, at + 1)) {
    const flipped = Buffer.from(content)
    flipped.writeUInt8(flipped.readUInt8(at + 20) ^ 0x10, at + 20)
    writeFileSync(file, flipped)
    if (!readBytes(file, sql).equals(bytes)) return
  }
  throw new Error('the bytes are not in the file')
}

function readBytes(file: string, sql: string): Buffer {
  const db = new Database(file, { readonly: true })
  try {
    return (db.prepare(sql).get() as { bytes: Buffer }).bytes
  } finally {
    db.close()
  }
}

function spoil(file: string, sql: string): void {
  const db = new Database(file)
  db.exec(sql)
  db.close()
}

function metaOf({ file, id }: Pick<Stopped, 'file' | 'id'>): Record<string, unknown> {
  return readStoredDocument(file, id).getMap('meta').toJSON()
}

function asides(dataDir: string): readonly string[] {
  return readdirSync(dataDir).filter((name) => name.includes('.before-repair-'))
}

const NEWEST = 'SELECT bytes FROM snapshot ORDER BY seq DESC LIMIT 1'
const OLDER = 'SELECT bytes FROM snapshot ORDER BY seq LIMIT 1'

test.each([
  ['the newest snapshot', NEWEST],
  ['the older snapshot', OLDER],
])(
  'repair: a bit of %s is flipped, the blueprint is whole again and its clients go on as before (T-19)',
  async (_what, sql) => {
    const stopped = await edited({ COMPACT_ROWS: '3' })
    const { dataDir, file, ana, id } = stopped
    const before = metaOf(stopped)
    flipInFile(file, sql)
    expect((await sightline(dataDir, 'doctor')).code).toBe(1)
    const { code, output } = await sightline(dataDir, 'doctor', '--repair')
    expect(output).toContain(`blueprint ${id}: whole again, nothing is lost\n`)
    expect(output).toContain('1 blueprints checked, 0 problems\n')
    expect(code).toBe(0)
    expect(metaOf(stopped)).toEqual(before)

    const again = await startTestServer({ dataDir })
    ana.moveTo(again.address)
    const page = await RawClient.connect(ana, id, '?epoch=1')
    await page.frame('syncStep1')
    const writer = await StockClient.connect(ana, id)
    writer.setTitle('After the repair')
    await writer.fence()
    await again.close()
    expect(metaOf(stopped)['title']).toBe('After the repair')
    expect(await sightline(dataDir, 'doctor')).toEqual({
      code: 0,
      output: '1 blueprints checked, 0 problems\n',
    })
  },
)

test.each([
  [
    'a bit of a row is flipped',
    (file: string, row: number) => flipInFile(file, `SELECT bytes FROM update_log WHERE seq = ${row}`),
  ],
  [
    'a row is missing',
    (file: string, row: number) => spoil(file, `DELETE FROM update_log WHERE seq = ${row}`),
  ],
] as const)(
  'repair: %s, only what builds on it is lost with it, and clients of the lost history start empty (T-07, T-19)',
  async (_what, damage) => {
    const stopped = await edited()
    const { dataDir, file, ana, id } = stopped
    damage(file, rowOfTitle(3))
    const { code, output } = await sightline(dataDir, 'doctor', '--repair')
    const lost = [3, 4, 5, 6].map(rowOfTitle).join(', ')
    expect(output).toContain(`blueprint ${id}: lost: rows ${lost} of the log, written between 20`)
    expect(output).toContain('everything else is there, as epoch 2\n')
    expect(code).toBe(0)
    const rules = Object.fromEntries([1, 2, 3, 4, 5, 6].map((rule) => [`lintOff:rule${rule}`, true]))
    expect(metaOf(stopped)).toMatchObject({ title: 'Edit 2', ...rules })

    const again = await startTestServer({ dataDir })
    ana.moveTo(again.address)
    expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ epoch: 2, title: 'Edit 2' })
    expect(await (await RawClient.connect(ana, id, '?epoch=1')).closed()).toBe(4409)
    const fresh = await StockClient.connect(ana, id)
    fresh.setTitle('After the repair')
    await fresh.fence()
  },
)

test('repair: the database as it was is kept aside, byte for byte what was stored', async () => {
  const { dataDir, file } = await edited()
  flipInFile(file, `SELECT bytes FROM update_log WHERE seq = ${rowOfTitle(3)}`)
  const stored = (database: string): unknown => {
    const db = new Database(database, { readonly: true })
    try {
      return [db.prepare('SELECT * FROM update_log').all(), db.prepare('SELECT * FROM snapshot').all()]
    } finally {
      db.close()
    }
  }
  const before = stored(file)
  const { output } = await sightline(dataDir, 'doctor', '--repair')
  const [aside = ''] = asides(dataDir)
  expect(output).toContain(`The database as it was is kept as ${join(dataDir, aside)}\n`)
  expect(stored(join(dataDir, aside))).toEqual(before)
})

test('repair: nothing is left of one blueprint, it stays as it is, and the others are not touched (T-20)', async () => {
  const { dataDir, file, ana, id } = await edited()
  const server = await startTestServer({ dataDir })
  ana.moveTo(server.address)
  const other = await ana.createBlueprint('Another')
  await server.close()
  spoil(file, `DELETE FROM update_log WHERE seq < ${rowOfTitle(6)} AND blueprint_id = '${id}'`)
  spoil(file, `DELETE FROM update_log WHERE seq > ${rowOfTitle(6)} AND blueprint_id = '${id}'`)
  const rows = (): unknown => {
    const db = new Database(file, { readonly: true })
    try {
      return db.prepare('SELECT * FROM update_log ORDER BY blueprint_id, seq').all()
    } finally {
      db.close()
    }
  }
  const before = rows()
  const { code, output } = await sightline(dataDir, 'doctor', '--repair')
  expect(output).toContain(`blueprint ${id}: nothing can be recovered, it stays as it is`)
  expect(output).not.toContain(`blueprint ${other}`)
  expect(code).toBe(1)
  expect(rows()).toEqual(before)
})

test('repair: the bytes of an image are lost, it says so and goes on with what it can put right', async () => {
  const { dataDir, file, ana, id } = await edited({ COMPACT_ROWS: '3' })
  const server = await startTestServer({ dataDir })
  ana.moveTo(server.address)
  const body = fileForm(await picture('png'), 'till.png')
  await ana.expect(201, 'POST', `/api/blueprints/${id}/assets`, { body })
  await server.close()
  spoil(file, "UPDATE asset_content SET bytes = x'00'")
  flipInFile(file, NEWEST)
  const { code, output } = await sightline(dataDir, 'doctor', '--repair')
  expect(output).toContain(`blueprint ${id}: whole again, nothing is lost\n`)
  expect(output).toContain(`blueprint ${id}: images or files are lost; a backup may have them\n`)
  expect(output).toContain('1 blueprints checked, 1 problems\n')
  expect(code).toBe(1)
})

test('repair: all is well, nothing is written and nothing kept', async () => {
  const { dataDir } = await edited()
  expect(await sightline(dataDir, 'doctor', '--repair')).toEqual({
    code: 0,
    output: '1 blueprints checked, 0 problems\n',
  })
  expect(asides(dataDir)).toEqual([])
})

test('repair: a server is running, there is no database, or it cannot be read: one plain line, and nothing changes', async () => {
  const server = await startTestServer()
  expect(await sightline(server.dataDir, 'doctor', '--repair')).toEqual({
    code: 1,
    output: 'A server is using this database; stop it first\n',
  })
  const empty = makeFolder()
  expect((await sightline(empty, 'doctor', '--repair')).output).toMatch(/^There is no database/u)
  expect(existsSync(join(empty, 'sightline.db'))).toBe(false)
  writeFileSync(join(empty, 'sightline.db'), 'ruined '.repeat(1000))
  expect((await sightline(empty, 'doctor', '--repair')).output).toMatch(/restore a backup/u)
  expect(readFileSync(join(empty, 'sightline.db'), 'utf8')).toBe('ruined '.repeat(1000))
})
