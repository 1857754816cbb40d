import { parentPort, workerData } from 'node:worker_threads'
import { StartError } from '../../kernel/start-error.ts'
import { transferList } from '../../kernel/transfer-list.ts'
import { GroupCommit } from './group-commit.ts'
import { Housekeeping } from './housekeeping.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openDatabase, type Sqlite } from './open-database.ts'
import { createTables, type Tables } from './tables.ts'
import type { CallRequest, WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts'

/** The only thread that holds the database. */
function main(settings: WorkerSettings): void {
  const db = open(settings)
  if (db === undefined) return
  const tables = createTables(db)
  const commits = new GroupCommit({ db, run: (request) => answer(tables, request), reply })
  const housekeeping = new Housekeeping(db)
  parentPort?.on('message', (request: WorkerRequest) => {
    if (request.kind === 'call') {
      commits.push(request)
      housekeeping.worked()
    } else {
      commits.flush()
      housekeeping.stop()
      close(db)
    }
  })
  reply({ kind: 'ready' })
}

function open(settings: WorkerSettings): Sqlite | undefined {
  try {
    const db = openDatabase(settings.file)
    migrate(db, readMigrations(settings.migrationsFolder), Date.now())
    return db
  } catch (error) {
    reply({ kind: 'cannotStart', message: startMessage(settings.file, error) })
    return undefined
  }
}

function startMessage(file: string, error: unknown): string {
  if (error instanceof StartError) return error.message
  return `Cannot open the database ${file}: ${error instanceof Error ? error.message : String(error)}`
}

/** The ports' methods are looked up by name; a name that is none of them is a mistake of our own. */
function answer(tables: Tables, { port, method, parameters }: CallRequest): unknown {
  const table: unknown = Reflect.get(tables, port)
  const run: unknown = typeof table === 'object' && table !== null ? Reflect.get(table, method) : undefined
  if (typeof run !== 'function') throw new TypeError(`no ${port}.${method}`)
  return Reflect.apply(run, undefined, [...parameters])
}

function close(db: Sqlite): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // A full disk: the log file has everything, the next start reads it.
  }
  db.close()
  reply({ kind: 'closed' })
  parentPort?.close()
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message, transferList(message.kind === 'result' ? bytesIn(message.value) : []))
}

/** The long byte arrays of an answer: those of a stored document, or of an asset. */
function bytesIn(value: unknown): readonly (Uint8Array | undefined)[] {
  const snapshot: unknown = Reflect.get(Object(value), 'snapshot')
  return [snapshot, value].flatMap((holder) => {
    const bytes: unknown = Reflect.get(Object(holder), 'bytes')
    return bytes instanceof Uint8Array ? [bytes] : []
  })
}

main(workerData as WorkerSettings)
