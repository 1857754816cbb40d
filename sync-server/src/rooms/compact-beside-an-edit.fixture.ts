import { blueprintId, entryOf, snapshotOf } from './edited-blueprint.fixture.ts'
import { GroupCommit } from '../storage/sqlite/group-commit.ts'
import type { Sqlite } from '../storage/sqlite/open-database.ts'
import { createTables } from '../storage/sqlite/tables.ts'
import type { WorkerReply } from '../storage/sqlite/worker-messages.ts'

export interface Compaction {
  /** The snapshot is built, and nothing of it is written. */
  readonly begin: () => void
  readonly reply: (reply: WorkerReply) => void
}

/** A compaction, and in the same group before it an edit that it knows nothing of. */
export function compactBesideAnEdit(db: Sqlite, { begin, reply }: Compaction): void {
  const { updateLog } = createTables(db)
  const stored = updateLog.load(blueprintId)
  if (stored === undefined) throw new Error('there is no blueprint')
  const snapshot = snapshotOf(stored)
  const steps = [() => updateLog.append(entryOf(stored.seq + 1)), () => updateLog.saveSnapshot(snapshot)]
  const commits = new GroupCommit({ db, run: ({ id }) => steps[id]?.(), reply })
  begin()
  for (const id of steps.keys()) {
    commits.push({ kind: 'call', id, port: 'updateLog', method: '', parameters: [] })
  }
  commits.flush()
}
