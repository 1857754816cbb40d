import type { Figures } from '../support/figures.ts'

/** One measurement of the table: how it is done, and what has to come out. */
export interface Row {
  readonly name: string
  readonly title: string
  measure(): Promise<readonly Figures[]>
}
