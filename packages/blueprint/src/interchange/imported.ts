import type { BlueprintSeed } from '../model/seed.ts'
import type { ImportReport } from './import-report.ts'

/** What a format makes of a file. */
export interface Imported {
  readonly seed: BlueprintSeed
  readonly report: ImportReport
}
