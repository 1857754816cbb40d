export type DomainErrorCode =
  | 'unknownPhase'
  | 'unknownStep'
  | 'unknownLane'
  | 'unknownCard'
  | 'unknownLink'
  | 'unknownChannel'
  | 'unknownAction'
  | 'unknownArchetype'
  | 'unknownScene'
  | 'unknownFreeThing'
  | 'unknownTemplate'
  | 'idTaken'
  | 'badId'
  | 'badOrder'
  | 'badValue'
  | 'titleEmpty'
  | 'titleTooLong'
  | 'textTooLong'
  | 'laneHasCards'
  | 'stepHasCards'
  | 'phaseHasSteps'
  | 'linkToSelf'
  | 'linkExists'
  | 'boardFull'
  | 'importEmpty'
  | 'importTooLarge'
  | 'importUnknownFormat'
  | 'importNotText'

/** What was asked cannot be done; thrown before anything was written. */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  /** The field, id or line that is meant, where there is one. */
  readonly subject: string | undefined

  constructor(code: DomainErrorCode, subject?: string) {
    super(subject === undefined ? code : `${code}: ${subject}`)
    this.name = 'DomainError'
    this.code = code
    this.subject = subject
  }
}
