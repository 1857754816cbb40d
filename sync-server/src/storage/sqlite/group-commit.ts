import { StorageError, type StorageErrorCode } from '../storage-error.ts'
import type { Sqlite, Statement } from './open-database.ts'
import type { CallRequest, WorkerReply } from './worker-messages.ts'

export interface GroupCommitOptions {
  readonly db: Sqlite
  /** Answers one request inside the transaction. */
  readonly run: (request: CallRequest) => unknown
  readonly reply: (reply: WorkerReply) => void
}

/** SQLite's classes of trouble with the disk; anything else is the fault of one request. */
const DISK = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|NOMEM|BUSY|LOCKED|PERM|PROTOCOL)/u

/**
 * Runs all requests that are waiting in one transaction and answers them after its commit, so that one fsync
 * serves everyone, and a read never tells what might still be rolled back. It is clocked by itself: when
 * idle a request is committed at once, and what arrives during a commit makes the next group.
 */
export class GroupCommit {
  readonly #db: Sqlite
  readonly #run: GroupCommitOptions['run']
  readonly #reply: GroupCommitOptions['reply']
  readonly #begin: Statement
  readonly #commit: Statement
  readonly #savepoint: Statement
  readonly #release: Statement
  #waiting: CallRequest[] = []

  constructor(options: GroupCommitOptions) {
    this.#db = options.db
    this.#begin = options.db.prepare('BEGIN IMMEDIATE')
    this.#commit = options.db.prepare('COMMIT')
    this.#savepoint = options.db.prepare('SAVEPOINT request')
    this.#release = options.db.prepare('RELEASE request')
    this.#run = options.run
    this.#reply = options.reply
  }

  push(request: CallRequest): void {
    this.#waiting.push(request)
    if (this.#waiting.length === 1) setImmediate(() => this.flush())
  }

  flush(): void {
    const group = this.#waiting
    this.#waiting = []
    if (group.length === 0) return
    const [only, ...more] = group
    const replies = only !== undefined && more.length === 0 ? [this.#alone(only)] : this.#together(group)
    for (const reply of replies) this.#reply(reply)
  }

  #alone(request: CallRequest): WorkerReply {
    try {
      this.#begin.run()
      const value = this.#run(request)
      this.#commit.run()
      return { kind: 'result', id: request.id, value }
    } catch (error) {
      if (this.#db.inTransaction) this.#rollBack()
      return failure(request.id, isDiskTrouble(error) ? 'down' : codeOf(error), error)
    }
  }

  #together(group: readonly CallRequest[]): readonly WorkerReply[] {
    try {
      this.#begin.run()
      const replies = group.map((request) => this.#answer(request))
      this.#commit.run()
      return replies
    } catch (error) {
      if (this.#db.inTransaction) this.#rollBack()
      return group.map((request) => failure(request.id, 'down', error))
    }
  }

  /** A request that fails on its own leaves no trace; trouble with the disk fails the whole group. */
  #answer(request: CallRequest): WorkerReply {
    this.#savepoint.run()
    try {
      const value = this.#run(request)
      this.#release.run()
      return { kind: 'result', id: request.id, value }
    } catch (error) {
      if (isDiskTrouble(error) || !this.#db.inTransaction) throw error
      this.#db.exec('ROLLBACK TO request')
      this.#db.exec('RELEASE request')
      return failure(request.id, codeOf(error), error)
    }
  }

  #rollBack(): void {
    try {
      this.#db.exec('ROLLBACK')
    } catch {
      // The engine has rolled back by itself.
    }
  }
}

function codeOf(error: unknown): StorageErrorCode {
  return error instanceof StorageError ? error.code : 'conflict'
}

function isDiskTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISK.test(String(error.code))
}

function failure(id: number, code: StorageErrorCode, error: unknown): WorkerReply {
  const detail =
    error instanceof Error && 'code' in error && !(error instanceof StorageError)
      ? String(error.code)
      : String(error)
  return { kind: 'failure', id, code, detail }
}
