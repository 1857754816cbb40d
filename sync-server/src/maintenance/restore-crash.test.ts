import { spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { blueprintId, contentOf, openEdited, referenceAt } from '../rooms/edited-blueprint.fixture.ts'
import { openDatabase } from '../storage/sqlite/open-database.ts'
import { createTables } from '../storage/sqlite/tables.ts'
import { checkDatabase } from './check-database.ts'
import { beforeEachStep } from './restore-steps.fixture.ts'
import { restore } from './restore.ts'

const KILLED = fileURLToPath(new URL('restore-until-killed.fixture.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sightline-restore-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** How many rows each history has, by which it is known. */
const ROWS = { before: 15, backup: 9, later: 30 } as const

function made(name: keyof typeof ROWS): string {
  const file = join(folder, `${name}.db`)
  if (!existsSync(file)) openEdited(file, ROWS[name]).close()
  return file
}

let folders = 0

interface Place {
  readonly path: string
  readonly database: string
}

/** A data folder with the history `before` in it. */
function dataFolder(): Place {
  const path = join(folder, String(folders++))
  mkdirSync(path)
  const database = join(path, 'sightline.db')
  copyFileSync(made('before'), database)
  return { path, database }
}

interface Found {
  readonly seq: number | undefined
  readonly epoch: number | undefined
}

/** Opened as the server opens it: it is sound, and one history as a whole. */
function read(file: string): Found {
  const db = openDatabase(file)
  const stored = createTables(db).updateLog.load(blueprintId)
  db.close()
  expect(checkDatabase(file)).toEqual({ blueprints: 1, problems: [] })
  expect(contentOf(stored)).toEqual(referenceAt(stored?.seq ?? 0))
  return { seq: stored?.seq, epoch: stored?.epoch }
}

/** The histories in the folder: the one that counts, and those that were put aside. */
function expectNothingLost({ path, database }: Place): Found {
  const current = read(database)
  const aside = readdirSync(path).filter((name) => /\.before-[^.]*$/u.test(name))
  const histories = [current, ...aside.map((name) => read(join(path, name)))].map(({ seq }) => seq)
  expect(histories).toContain(ROWS.before)
  expect([ROWS.before, ROWS.backup]).toContain(current.seq)
  return current
}

/** A later restore of a larger backup, as if nothing had been. */
async function expectRestores(database: string, epoch: number): Promise<void> {
  await restore(made('later'), database, new Date(Date.now() + 1000))
  const found = read(database)
  expect(found.seq).toBe(ROWS.later)
  expect(found.epoch).toBeGreaterThan(epoch)
}

async function steps(): Promise<readonly string[]> {
  const found: string[] = []
  const backup = made('backup')
  const { database } = dataFolder()
  const end = beforeEachStep((step) => found.push(step))
  await restore(backup, database, new Date())
  end()
  return found
}

interface End {
  readonly signal: NodeJS.Signals | null
  readonly errors: string
}

/** With a backup of its own, as several run at once. */
function killedBefore(step: number, { path, database }: Place): Promise<End> {
  const backup = join(path, 'backup.db')
  copyFileSync(made('backup'), backup)
  const child = spawn(process.execPath, [KILLED, backup, database, String(step)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, errors }))
  })
}

test('restore: killed before any of its steps, there is the one history or the other as a whole, none is lost, and it can be done again (T-12)', async () => {
  const found = await steps()
  expect(found.filter((step) => /Sync$|copy$/u.test(step))).toEqual(
    expect.arrayContaining(['copyFileSync', 'half a copy', 'fsyncSync', 'linkSync', 'renameSync']),
  )
  await Promise.all(
    found.map(async (_, step) => {
      const place = dataFolder()
      expect(await killedBefore(step, place)).toEqual({ signal: 'SIGKILL', errors: '' })
      const { epoch } = expectNothingLost(place)
      await expectRestores(place.database, epoch ?? 0)
    }),
  )
}, 60_000)

test('restore: any of its steps fails, there is the one history or the other as a whole, none is lost, and it can be done again (T-12)', async () => {
  for (const step of (await steps()).keys()) {
    const place = dataFolder()
    let left = step
    const end = beforeEachStep(() => {
      if (left-- === 0) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
    })
    try {
      await expect(restore(made('backup'), place.database, new Date())).rejects.toThrow('disk I/O error')
    } finally {
      end()
    }
    const { epoch } = expectNothingLost(place)
    await expectRestores(place.database, epoch ?? 0)
  }
}, 60_000)

test('restore: an earlier one was cut off in the middle of its commit, what it left behind does not touch the next', async () => {
  const { path, database } = dataFolder()
  const cutOff = join(path, 'cut-off.db')
  copyFileSync(made('backup'), cutOff)
  const db = openDatabase(cutOff)
  db.pragma('journal_mode = DELETE')
  db.pragma('cache_size = 1')
  db.exec('BEGIN; UPDATE update_log SET written_at = 0; UPDATE snapshot SET taken_at = 0')
  for (const suffix of ['', '-journal']) copyFileSync(`${cutOff}${suffix}`, `${database}.restoring${suffix}`)
  db.close()
  await expectRestores(database, 1)
  expect(readdirSync(path).filter((name) => name.includes('restoring'))).toEqual([])
})
