import { existsSync } from 'node:fs'
import { StartError } from '../kernel/start-error.ts'
import { lockDatabase } from '../storage/sqlite/lock-database.ts'
import { takeAlone } from '../storage/sqlite/replace-database.ts'

export type TakenDatabase = 'absent' | 'readable' | 'unreadable'

/**
 * Runs `work` while no server can use the database, everything of which is in its one file by then. Throws a
 * StartError when somebody is using it.
 */
export async function takeOver<Result>(
  database: string,
  work: (taken: TakenDatabase) => Result | Promise<Result>,
): Promise<Result> {
  const unlock = lockDatabase(database)
  if (unlock === undefined) throw inUse()
  try {
    return await work(stateOf(database))
  } finally {
    unlock()
  }
}

function stateOf(database: string): TakenDatabase {
  if (!existsSync(database)) return 'absent'
  const taken = takeAlone(database)
  if (taken === 'inUse') throw inUse()
  return taken === 'alone' ? 'readable' : 'unreadable'
}

function inUse(): StartError {
  return new StartError('A server is using this database; stop it first')
}
