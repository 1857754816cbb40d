import { StartError } from '../kernel/start-error.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import { replaceHistories, type NewHistory } from '../storage/sqlite/replace-history.ts'
import type { StoredHistory } from '../storage/sqlite/stored-history.ts'
import { asideName } from './aside-name.ts'
import { backUp } from './back-up.ts'
import { assetProblems, checkDatabase, problemsOf, type CheckReport } from './check-database.ts'
import { recoverDocument, type RecoveredDocument } from './recover-document.ts'
import { takeOver } from './take-over.ts'

export interface Repaired {
  /** Where the database is kept as it was; undefined when there was nothing to repair. */
  readonly aside: string | undefined
  /** What became of each damaged blueprint, a line each. */
  readonly outcomes: readonly string[]
  /** How things stand now. */
  readonly report: CheckReport
}

/**
 * Gives every damaged blueprint the most that its intact bytes hold as a new history, once a copy of the database as
 * it was is kept aside. Throws a StartError with one plain line, and has then changed nothing.
 */
export function repair(database: string, now: Date): Promise<Repaired> {
  return takeOver(database, async (taken) => {
    if (taken === 'absent') throw new StartError(`There is no database ${database}`)
    if (taken === 'unreadable') throw new StartError('The database cannot be read at all; restore a backup')
    return repairAlone(database, now)
  })
}

async function repairAlone(database: string, now: Date): Promise<Repaired> {
  const before = checkDatabase(database)
  if (before.problems.length === 0) return { aside: undefined, outcomes: [], report: before }
  const aside = asideName(database, 'before-repair', now)
  await keepAside(database, aside, before)
  const { outcomes, histories } = examine(database, now)
  replaceHistories(database, histories)
  return { aside, outcomes, report: checkDatabase(database) }
}

/** The copy has to have just the problems of the original. */
async function keepAside(database: string, aside: string, before: CheckReport): Promise<void> {
  const copied = await backUp(database, aside)
  if (JSON.stringify(copied) === JSON.stringify(before)) return
  throw new StartError(`The copy ${aside} is not what the database is; nothing was repaired`)
}

function examine(database: string, now: Date) {
  const file = new DatabaseFile(database)
  try {
    const broken = file.engineProblems()
    if (broken[0] !== undefined) {
      throw new StartError(`The database file itself is damaged (${broken[0]}); restore a backup`)
    }
    const ids = file.blueprintIds()
    const damaged = ids.filter((id) => problemsOf(file, id).length > 0)
    const found = damaged.map((id) => outcomeOf(id, file.history(id), now))
    const lost = ids.filter((id) => assetProblems(file, id).length > 0)
    return {
      outcomes: [
        ...found.map(({ line }) => line),
        ...lost.map((id) => `blueprint ${id}: images or files are lost; a backup may have them`),
      ],
      histories: found.flatMap(({ history }) => (history === undefined ? [] : [history])),
    }
  } finally {
    file.close()
  }
}

interface Outcome {
  readonly line: string
  /** Undefined when it stays as it is. */
  readonly history: NewHistory | undefined
}

function outcomeOf(id: string, stored: StoredHistory, now: Date): Outcome {
  const recovered = recoverDocument(stored)
  if (recovered === undefined) {
    return {
      line: `blueprint ${id}: nothing can be recovered, it stays as it is; a backup may have it`,
      history: undefined,
    }
  }
  const { bytes, sha256, stateVector, title, description, lostSeqs } = recovered
  const history = {
    blueprintId: id,
    seq: stored.seq,
    bytes,
    sha256,
    stateVector,
    title,
    description,
    hasLosses: lostSeqs.length > 0,
    at: now.getTime(),
  }
  return { line: `blueprint ${id}: ${describe(stored, recovered)}`, history }
}

function describe(stored: StoredHistory, { lostSeqs }: RecoveredDocument): string {
  if (lostSeqs.length === 0) return 'whole again, nothing is lost'
  const lost = stored.rows.filter((row) => lostSeqs.includes(row.seq))
  const [first, last] = [lost[0], lost.at(-1)].map((row) => row && new Date(row.writtenAt).toISOString())
  const when =
    first === undefined ? '' : `, written ${first === last ? first : `between ${first} and ${last}`}`
  const rows = lostSeqs.length === 1 ? 'row' : 'rows'
  return `lost: ${rows} ${ranges(lostSeqs)} of the log${when}; everything else is there, as epoch ${stored.epoch + 1}`
}

/** 1, 2, 3 and 5 as `1-3, 5`. */
function ranges(seqs: readonly number[]): string {
  const runs: { readonly first: number; last: number }[] = []
  for (const seq of seqs) {
    const run = runs.at(-1)
    if (run?.last === seq - 1) run.last = seq
    else runs.push({ first: seq, last: seq })
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`)).join(', ')
}
