import { copyFileSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../kernel/start-error.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import { raiseEpochs, removeDatabase, swapIn } from '../storage/sqlite/replace-database.ts'
import { asideName } from './aside-name.ts'
import { sync } from './back-up.ts'
import { checkDatabase } from './check-database.ts'
import { takeOver, type TakenDatabase } from './take-over.ts'

export interface Restored {
  readonly blueprints: number
  /** Where the database that was there before is kept; undefined when there was none. */
  readonly aside: string | undefined
}

/**
 * Puts a checked backup in the place of the database, in one step: whenever this is cut off, the one or the other
 * is there whole. Every blueprint gets a higher epoch, so that clients of the lost history start empty. Throws a
 * StartError with one plain line, and has then changed nothing.
 */
export async function restore(backup: string, database: string, now: Date): Promise<Restored> {
  if (!existsSync(backup)) throw new StartError(`There is no file ${backup}`)
  const { blueprints, problems } = checkDatabase(backup)
  if (problems[0] !== undefined) throw new StartError(`The backup is damaged: ${problems[0]}`)
  const aside = await takeOver(database, (taken) => replace({ backup, database, taken, now }))
  return { blueprints, aside }
}

interface Replacement {
  readonly backup: string
  readonly database: string
  readonly taken: TakenDatabase
  readonly now: Date
}

/** Returns where the former database is kept. */
function replace({ backup, database, taken, now }: Replacement): string | undefined {
  const next = `${database}.restoring`
  try {
    removeDatabase(next)
    copyFileSync(backup, next)
    raiseEpochs(next, epochsOf(database, taken))
    sync(next)
    const aside = taken === 'absent' ? undefined : asideName(database, 'before', now)
    swapIn(next, database, aside ?? '')
    sync(dirname(database))
    return aside
  } finally {
    removeDatabase(next)
  }
}

/** Of the database that is about to be replaced; undefined: they cannot be read. */
function epochsOf(database: string, taken: TakenDatabase): ReadonlyMap<string, number> | undefined {
  if (taken === 'absent') return new Map()
  if (taken === 'unreadable') return undefined
  const file = new DatabaseFile(database)
  try {
    return file.epochs()
  } finally {
    file.close()
  }
}
