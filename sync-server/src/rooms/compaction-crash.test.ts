import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { NewSnapshot } from '../storage/update-log.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import { compactBesideAnEdit } from './compact-beside-an-edit.fixture.ts'
import {
  blueprintId,
  contentOf,
  entryOf,
  openEdited,
  referenceAt,
  snapshotOf,
} from './edited-blueprint.fixture.ts'
import { openDatabase, type Sqlite } from '../storage/sqlite/open-database.ts'
import { beforeEachStatement } from '../storage/sqlite/statement-hook.fixture.ts'
import { createTables, type Tables } from '../storage/sqlite/tables.ts'
import type { WorkerReply } from '../storage/sqlite/worker-messages.ts'

const KILLED = fileURLToPath(new URL('compact-until-killed.fixture.ts', import.meta.url))
const rows = 15

const folder = mkdtempSync(join(tmpdir(), 'sightline-crash-'))
const edited = join(folder, 'edited.db')
openEdited(edited, rows).close()
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0

function newFile(): string {
  return join(folder, `${files++}.db`)
}

function editedFile(): string {
  const file = newFile()
  copyFileSync(edited, file)
  return file
}

function open(file: string): Sqlite {
  const db = openDatabase(file)
  onTestFinished(() => void db.close())
  return db
}

/** Whatever happened, what is there is whole, and is what the log as far as it goes makes. */
function expectSound(file: string): { readonly seq: number; readonly snapshotSeq: number | undefined } {
  const database = new DatabaseFile(file)
  try {
    const stored = database.load(blueprintId)
    const seq = stored?.seq ?? 0
    expect(database.engineProblems()).toEqual([])
    expect(database.firstDamagedRow(blueprintId)).toBeUndefined()
    expect(database.damagedSnapshots(blueprintId)).toEqual([])
    expect(stored?.damage).toBe('none')
    expect(contentOf(stored)).toEqual(referenceAt(seq))
    return { seq, snapshotSeq: stored?.snapshot?.seq }
  } finally {
    database.close()
  }
}

/** Compacts once more, to the end. */
function expectGoesOn(file: string): void {
  const db = openDatabase(file)
  try {
    const replies: WorkerReply[] = []
    compactBesideAnEdit(db, { begin: () => undefined, reply: (reply) => replies.push(reply) })
    expect(replies.map(({ kind }) => kind)).toEqual(['result', 'result'])
  } finally {
    db.close()
  }
  expectSound(file)
}

const before = { seq: rows, snapshotSeq: 10 }
const after = { seq: rows + 1, snapshotSeq: rows }

/** Every statement of a compaction and of the edit beside it, in order. */
function statements(): readonly string[] {
  const found: string[] = []
  let end: (() => void) | undefined
  compactBesideAnEdit(open(editedFile()), {
    begin: () => {
      end = beforeEachStatement((sql) => found.push(sql))
    },
    reply: () => end?.(),
  })
  return found
}

const INSERT_SNAPSHOT = 'INSERT INTO snapshot'

test('compaction: what it writes and what it deletes are one transaction (T-12)', () => {
  const found = statements()
  const order = ['BEGIN', INSERT_SNAPSHOT, 'DELETE FROM snapshot', 'DELETE FROM update_log', 'COMMIT']
  const places = order.map((start) => found.findIndex((sql) => sql.startsWith(start)))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(found.filter((sql) => sql === 'COMMIT')).toHaveLength(1)
})

test('compaction: killed around any of its statements, there is all of the old or all of the new, and the document is the same (T-10, T-11, T-12)', async () => {
  const found = statements()
  const first = found.findIndex((sql) => sql.startsWith(INSERT_SNAPSHOT))
  const points = [...found.keys(), found.length].slice(first)
  const outcomes = points.map(async (point) => {
    const file = editedFile()
    const { signal, replies } = await compactUntilKilled(file, point)
    expect(signal).toBe(point < found.length ? 'SIGKILL' : null)
    expect(expectSound(file)).toEqual(replies.length > 0 ? after : before)
    expectGoesOn(file)
    return replies
  })
  const answered = (await Promise.all(outcomes)).filter((replies) => replies.length > 0)
  expect(answered).toEqual([['result', 'result']])
}, 60_000)

interface Killed {
  readonly signal: NodeJS.Signals | null
  readonly replies: readonly string[]
}

function compactUntilKilled(file: string, point: number): Promise<Killed> {
  const child = spawn(process.execPath, [KILLED, file, String(point)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  return new Promise((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, replies: output.split('\n').filter(Boolean) }))
  })
}

test('compaction: the disk fails at any of its statements, everyone is told, nothing has changed, and the next run succeeds (T-11, T-12)', () => {
  for (const point of statements().keys()) {
    const file = editedFile()
    const db = open(file)
    const replies: WorkerReply[] = []
    let left = point
    let end: (() => void) | undefined
    compactBesideAnEdit(db, {
      begin: () => {
        end = beforeEachStatement(() => {
          if (left-- === 0) throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR' })
        })
      },
      reply: (reply) => replies.push(reply),
    })
    end?.()
    expect(replies).toMatchObject([0, 1].map((id) => ({ kind: 'failure', id, code: 'down' })))
    expect(expectSound(file)).toEqual(before)
    db.close()
    expectGoesOn(file)
  }
})

test('compaction: its commit reaches the disk only in part, it has not happened (T-12)', () => {
  const file = editedFile()
  const db = open(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  compactBesideAnEdit(db, { begin: () => undefined, reply: () => undefined })
  const image = newFile()
  const takeImage = (): void => {
    copyFileSync(file, image)
    copyFileSync(`${file}-wal`, `${image}-wal`)
    rmSync(`${image}-shm`, { force: true })
  }
  takeImage()
  expect(expectSound(image)).toEqual(after)
  const frameBytes = 24 + 4096
  const frames = (statSync(`${file}-wal`).size - 32) / frameBytes
  expect(frames).toBeGreaterThan(3)
  for (let cut = 0; cut < frames; cut += 0.5) {
    takeImage()
    truncateSync(`${image}-wal`, Math.floor(32 + cut * frameBytes))
    expect(expectSound(image)).toEqual(before)
  }
})

/** Takes the state at its first step and stores it at its second. */
function compactor({ updateLog }: Tables): (() => void)[] {
  let taken: NewSnapshot | undefined
  return [
    () => {
      const stored = updateLog.load(blueprintId)
      taken = stored && snapshotOf(stored)
    },
    () => {
      if (taken !== undefined) updateLog.saveSnapshot(taken)
    },
  ]
}

/** All orders in which several can take so many steps each, by who is next. */
function interleavings(left: readonly number[]): readonly (readonly number[])[] {
  const next = [...left.keys()].filter((who) => (left[who] ?? 0) > 0)
  if (next.length === 0) return [[]]
  return next.flatMap((who) =>
    interleavings(left.with(who, (left[who] ?? 0) - 1)).map((order) => [who, ...order]),
  )
}

test('two compactors and a writer: in whatever order they take their steps, snapshot and log make the same document after each (T-10, T-11)', () => {
  const rowsBefore = 6
  const db = openEdited(':memory:', rowsBefore)
  const tables = createTables(db)
  const orders = interleavings([2, 2, 2])
  for (const order of orders) {
    db.exec('BEGIN')
    let seq = rowsBefore
    const write = (): void => tables.updateLog.append(entryOf(++seq))
    const actors = [compactor(tables), compactor(tables), [write, write]]
    for (const who of order) {
      actors[who]?.shift()?.()
      const stored = tables.updateLog.load(blueprintId)
      expect(stored).toMatchObject({ seq, damage: 'none' })
      expect(contentOf(stored)).toEqual(referenceAt(seq))
    }
    db.exec('ROLLBACK')
  }
  expect(orders).toHaveLength(90)
  db.close()
})
