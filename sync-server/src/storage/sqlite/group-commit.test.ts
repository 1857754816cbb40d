import { expect, test } from 'vitest'
import { StorageError } from '../storage-error.ts'
import { GroupCommit } from './group-commit.ts'
import { openDatabase, type Sqlite } from './open-database.ts'
import type { CallRequest, WorkerReply } from './worker-messages.ts'

function request(id: number, method: string): CallRequest {
  return { kind: 'call', id, port: 'test', method, parameters: [] }
}

function setUp(): { db: Sqlite; commits: GroupCommit; replies: WorkerReply[]; statements: string[] } {
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE t (x TEXT) STRICT')
  const replies: WorkerReply[] = []
  const statements: string[] = []
  const run = ({ method }: CallRequest): unknown => {
    db.prepare('INSERT INTO t (x) VALUES (?)').run(method)
    if (method === 'conflict') throw new StorageError('conflict', 'wrong')
    if (method === 'full') throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    return method
  }
  const commits = new GroupCommit({
    db,
    run,
    reply: (reply) => {
      statements.push(db.inTransaction ? 'inside' : 'after commit')
      replies.push(reply)
    },
  })
  return { db, commits, replies, statements }
}

function stored(db: Sqlite): unknown[] {
  return db.prepare('SELECT x FROM t').pluck().all()
}

test('group commit: several requests, they are answered after the commit and never before', () => {
  const { db, commits, replies, statements } = setUp()
  commits.push(request(1, 'a'))
  commits.push(request(2, 'b'))
  expect(replies).toEqual([])
  commits.flush()
  expect(replies.map((reply) => reply.kind)).toEqual(['result', 'result'])
  expect(statements).toEqual(['after commit', 'after commit'])
  expect(stored(db)).toEqual(['a', 'b'])
})

test('group commit: one request fails on its own, it leaves no trace and the others stand', () => {
  const { db, commits, replies } = setUp()
  for (const [index, method] of ['a', 'conflict', 'b'].entries()) commits.push(request(index, method))
  commits.flush()
  expect(replies.map((reply) => reply.kind)).toEqual(['result', 'failure', 'result'])
  expect(stored(db)).toEqual(['a', 'b'])
})

test('group commit: the disk is full, nobody is answered well and nothing is kept (T-15)', () => {
  const { db, commits, replies } = setUp()
  for (const [index, method] of ['a', 'full', 'b'].entries()) commits.push(request(index, method))
  commits.flush()
  expect(replies).toMatchObject([0, 1, 2].map((id) => ({ kind: 'failure', id, code: 'down' })))
  expect(stored(db)).toEqual([])
  commits.push(request(3, 'later'))
  commits.flush()
  expect(stored(db)).toEqual(['later'])
})
