import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { freePort, ready, spawnServer } from './support/server-process.ts'
import { makeFolder, startTestServer } from './support/test-server.ts'

/** What whoever runs it reads: one line, and the exit code 1. */
async function refusal(
  env: Readonly<Record<string, string>>,
): Promise<{ line: string; lines: number; code: number | null }> {
  const server = spawnServer(env)
  const code = await server.exited()
  const lines = server.errors().trim().split('\n')
  return { line: lines[0] ?? '', lines: lines.length, code }
}

test('a fresh folder: it is made, and the address is printed', async () => {
  const port = await freePort()
  const server = spawnServer({ PORT: port, DATA_DIR: join(makeFolder(), 'deep', 'data') })
  await ready(server)
  expect(server.output()).toContain(`Sightline is ready at http://127.0.0.1:${port}\n`)
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
})

test('a port in use: one plain line and exit code 1', async () => {
  const other = await startTestServer()
  const { port } = new URL(other.address)
  expect(await refusal({ PORT: port, DATA_DIR: makeFolder() })).toEqual({
    line: `Port ${port} on 127.0.0.1 is in use; set PORT to another one`,
    lines: 1,
    code: 1,
  })
})

test('a second server with the same DATA_DIR: one plain line and exit code 1; after the first was killed it starts', async () => {
  const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
  const first = spawnServer(env)
  await ready(first)
  const second = { ...env, PORT: await freePort() }
  expect(await refusal(second)).toEqual({
    line: `Another server is using DATA_DIR ${env.DATA_DIR}; stop it first, or set DATA_DIR to another folder`,
    lines: 1,
    code: 1,
  })
  expect((await fetch(`${first.address}/readyz`)).status).toBe(200)
  first.signal('SIGKILL')
  await first.exited()
  const third = spawnServer(second)
  await ready(third)
  expect((await fetch(`${third.address}/readyz`)).status).toBe(200)
})

test('a start that failed: it leaves the data to the next one', async () => {
  const folder = makeFolder()
  const other = await startTestServer()
  const { port } = new URL(other.address)
  await expect(startTestServer({ dataDir: folder, env: { PORT: port } })).rejects.toThrow(/is in use/u)
  const next = await startTestServer({ dataDir: folder })
  expect((await fetch(`${next.address}/readyz`)).status).toBe(200)
})

test('a database of a newer version: one plain line, and the file stays as it was', async () => {
  const folder = makeFolder()
  const first = await startTestServer({ dataDir: folder })
  await first.close()
  const db = new Database(first.databaseFile)
  db.prepare("INSERT INTO migration (name, hash, applied_at) VALUES ('9999_future.sql', 'x', 1)").run()
  db.close()
  const { line, lines, code } = await refusal({ PORT: '4101', DATA_DIR: folder })
  expect([lines, code]).toEqual([1, 1])
  expect(line).toMatch(/newer version of Sightline/u)
})

test('a DATA_DIR that cannot be written: one plain line', async () => {
  const file = join(makeFolder(), 'a-file')
  writeFileSync(file, '')
  const { line, lines, code } = await refusal({ PORT: '4102', DATA_DIR: join(file, 'data') })
  expect([lines, code]).toEqual([1, 1])
  expect(line).toMatch(/^Cannot create DATA_DIR .* \(ENOTDIR\)$/u)
})

test('a file that is no database: one plain line, and it is not overwritten', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'sightline.db'), 'something else entirely, and long enough to be looked at')
  const { line, lines, code } = await refusal({ PORT: '4103', DATA_DIR: folder })
  expect([lines, code]).toEqual([1, 1])
  expect(line).toMatch(/file is not a database/u)
})

test.each([
  [{ HOST: '0.0.0.0' }, /plain http/u],
  [{ PORT: 'abc' }, /^PORT must be a whole number$/u],
  [{ PORT: '70000' }, /^PORT must be at most 65535$/u],
  [{ ORIGIN: 'board.example' }, /^ORIGIN must be an address/u],
])('a wrong setting %o: one plain line that names it (S-10)', async (wrong, expected) => {
  const { line, lines, code } = await refusal({ PORT: '4104', DATA_DIR: makeFolder(), ...wrong })
  expect([lines, code]).toEqual([1, 1])
  expect(line).toMatch(expected)
})
