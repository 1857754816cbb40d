import { copyFileSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../kernel/start-error.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import { lockDatabase } from '../storage/sqlite/lock-database.ts'
import { raiseEpochs, removeDatabase, swapIn, takeAlone } from '../storage/sqlite/replace-database.ts'
import { sync } from './back-up.ts'
import { checkDatabase } from './check-database.ts'

export interface Restored {
  readonly blueprints: number
  /** Where the database that was there before is kept; undefined when there was none. */
  readonly aside: string | undefined
}

const IN_USE = 'A server is using this database; stop it first'

/**
 * Puts a checked backup in the place of the database, in one step: whenever this is cut off, the one or the other
 * is there whole. Every blueprint gets a higher epoch, so that clients of the lost history start empty. Throws a
 * StartError with one plain line, and has then changed nothing.
 */
export function restore(backup: string, database: string, now: Date): Restored {
  if (!existsSync(backup)) throw new StartError(`There is no file ${backup}`)
  const { blueprints, problems } = checkDatabase(backup)
  if (problems[0] !== undefined) throw new StartError(`The backup is damaged: ${problems[0]}`)
  const unlock = lockDatabase(database)
  if (unlock === undefined) throw new StartError(IN_USE)
  try {
    return { blueprints, aside: replace(backup, database, now) }
  } finally {
    unlock()
  }
}

/** Returns where the former database is kept. */
function replace(backup: string, database: string, now: Date): string | undefined {
  const former = existsSync(database) ? epochsOf(database) : new Map<string, number>()
  const next = `${database}.restoring`
  try {
    removeDatabase(next)
    copyFileSync(backup, next)
    raiseEpochs(next, former)
    sync(next)
    const aside = existsSync(database) ? asideName(database, now) : undefined
    swapIn(next, database, aside ?? '')
    sync(dirname(database))
    return aside
  } finally {
    removeDatabase(next)
  }
}

/** Of the database that is about to be replaced, once it is certain that nobody uses it; undefined: unreadable. */
function epochsOf(database: string): ReadonlyMap<string, number> | undefined {
  const taken = takeAlone(database)
  if (taken === 'inUse') throw new StartError(IN_USE)
  if (taken === 'unreadable') return undefined
  const file = new DatabaseFile(database)
  try {
    return file.epochs()
  } finally {
    file.close()
  }
}

function asideName(database: string, now: Date): string {
  return `${database}.before-${now.toISOString().replaceAll(/[:.]/gu, '-')}`
}
