import * as Y from 'yjs'
import { buildSnapshot } from '../rooms/build-snapshot.ts'
import { applyStored } from '../rooms/apply-stored.ts'
import { DatabaseFile } from '../storage/sqlite/database-file.ts'
import type { StoredDocument } from '../storage/update-log.ts'

export interface CheckReport {
  readonly blueprints: number
  /** One line each; empty when all is well. */
  readonly problems: readonly string[]
}

/** Looks at every blueprint as the server would read it, and at its images and files. Throws when the file cannot be opened at all. */
export function checkDatabase(file: string): CheckReport {
  const database = new DatabaseFile(file)
  try {
    const engine = database.engineProblems().map((problem) => `database: ${problem}`)
    const ids = database.blueprintIds()
    const found = ids.flatMap((id) =>
      [...problemsOf(database, id), ...assetProblems(database, id)].map(
        (problem) => `blueprint ${id}: ${problem}`,
      ),
    )
    return { blueprints: ids.length, problems: [...engine, ...found] }
  } finally {
    database.close()
  }
}

/** What is wrong with the document of a blueprint, a line each. */
export function problemsOf(database: DatabaseFile, id: string): readonly string[] {
  const snapshots = database.damagedSnapshots(id).map((seq) => `the snapshot at row ${seq} fails its hash`)
  const row = database.firstDamagedRow(id)
  const log = row === undefined ? [] : [`row ${row} of the log is missing or fails its check`]
  try {
    const stored = database.load(id)
    return [...snapshots, ...log, ...(stored === undefined ? [] : documentProblems(stored))]
  } catch (error) {
    return [...snapshots, ...log, error instanceof Error ? error.message : String(error)]
  }
}

/** What is wrong with the images and files of a blueprint, a line each. */
export function assetProblems(database: DatabaseFile, id: string): readonly string[] {
  return database
    .damagedAssets(id)
    .map((assetId) => `the bytes of asset ${assetId} are missing or fail their hash`)
}

function documentProblems(stored: StoredDocument): readonly string[] {
  const doc = new Y.Doc({ gc: true })
  try {
    applyStored(doc, stored)
    const { pendingStructs, pendingDs } = doc.store
    if (pendingStructs !== null || pendingDs !== null)
      return ['some updates build on others that are not there']
    buildSnapshot(stored)
    return []
  } catch (error) {
    return [`cannot be read: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    doc.destroy()
  }
}
