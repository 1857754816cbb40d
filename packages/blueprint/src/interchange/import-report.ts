/** What a line of the report is about; text for people comes from the message catalogue, by code. */
export type ImportSubject =
  | 'title'
  | 'phase'
  | 'stage'
  | 'step'
  | 'lane'
  | 'card'
  | 'channel'
  | 'actor'
  | 'score'
  | 'number'
  | 'notes'
  | 'column'
  | 'row'
  | 'line'
  | 'value'

/** Why something of the file does not stand in the blueprint as it was written. */
export type ImportReason =
  | 'unknownColumn'
  | 'repeatedColumn'
  | 'unknownWord'
  | 'notANumber'
  | 'notADate'
  | 'outOfRange'
  | 'missing'
  | 'noTitle'
  | 'incomplete'
  | 'tooLong'
  | 'brokenQuotes'
  | 'unknownLine'

export interface ImportGuess {
  readonly what: ImportSubject
  /** As it stood in the file, shortened. */
  readonly value: string
  /** What it was taken for: a code of the vocabulary, or a text of the file. */
  readonly readAs: string
  /** Row or line of the file, from 1. */
  readonly line?: number
}

export interface ImportLoss {
  readonly what: ImportSubject
  readonly value: string
  readonly why: ImportReason
  /** The heading that it stood under, where there is one. */
  readonly column?: string
  readonly line?: number
}

export type ImportFormat = 'csv' | 'mermaid'

export interface ImportReport {
  readonly format: ImportFormat
  /** How many values of the file stand in the blueprint. */
  readonly mapped: number
  readonly counts: {
    readonly phases: number
    readonly steps: number
    readonly lanes: number
    readonly cards: number
    readonly archetypes: number
  }
  readonly guessed: readonly ImportGuess[]
  readonly unmapped: readonly ImportLoss[]
  /** How many more there were of either than are listed. */
  readonly unlisted: { readonly guessed: number; readonly unmapped: number }
}
