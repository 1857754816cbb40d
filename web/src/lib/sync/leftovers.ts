import type { Doc } from 'yjs'
import { deleteCopy, listCopies, readCopy, readMarks, removeMarks, totalOf, withCopy } from './copies.ts'

/** One's own edits that no connection will send: their history is lost, or the right to write them. */
export interface Leftover {
  readonly copyName: string
  /** As a person counts changes. */
  readonly unsent: number
}

export interface LeftoverQuery {
  readonly blueprintId: string
  /** Whose edits: one's own, and those of the guest that one was before. */
  readonly personIds: readonly string[]
  /** The copies whose edits go to the server; none where nothing may be written. */
  readonly copiesInUse: readonly string[]
}

/** What is still to be copied or discarded. Copies in which nothing is unsent are forgotten on the way. */
export async function findLeftovers(query: LeftoverQuery): Promise<readonly Leftover[]> {
  const names = await listCopies(query.blueprintId, query.personIds)
  const found: Leftover[] = []
  for (const copyName of names) {
    if (query.copiesInUse.includes(copyName)) continue
    const unsent = totalOf(await withCopy(copyName, readMarks))
    if (unsent > 0) found.push({ copyName, unsent })
    else await deleteCopy(copyName)
  }
  return found
}

/** What was on the board with these edits. */
export function readLeftover({ copyName }: Leftover): Promise<Doc> {
  return readCopy(copyName)
}

export function discardLeftover({ copyName }: Leftover): Promise<void> {
  return deleteCopy(copyName)
}

/** It has been copied: it is not offered any more, and forgotten when the blueprint is opened next. */
export function settleLeftover({ copyName }: Leftover): Promise<void> {
  return withCopy(copyName, async (db) => removeMarks(db, await readMarks(db)))
}
