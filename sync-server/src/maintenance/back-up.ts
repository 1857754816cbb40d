import { closeSync, existsSync, fsyncSync, linkSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../kernel/start-error.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import { removeDatabase } from '../storage/sqlite/replace-database.ts'
import { checkDatabase, type CheckReport } from './check-database.ts'

/**
 * Writes a checked copy of the database, also while the server runs. The name appears when the copy is whole; a
 * file that is there already is never written over. Throws a StartError with one plain line.
 */
export async function backUp(database: string, target: string): Promise<CheckReport> {
  if (existsSync(target)) throw new StartError(`${target} exists already; choose another name`)
  const partial = `${target}.partial`
  try {
    removeDatabase(partial)
    const source = new DatabaseFile(database)
    try {
      await source.copyTo(partial)
    } finally {
      source.close()
    }
    const report = checkDatabase(partial)
    sync(partial)
    linkSync(partial, target)
    sync(dirname(target))
    return report
  } finally {
    removeDatabase(partial)
  }
}

export function sync(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
