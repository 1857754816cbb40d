/** Every code that a refused request can carry; the text for people comes from the message catalogue. */
export const ERROR_CODES = [
  'invalid',
  'signedOut',
  'forbidden',
  'notFound',
  'linkDead',
  'emailTaken',
  'weakPassword',
  'wrongCredentials',
  'wrongPassword',
  'tooManyTries',
  'titleTooLong',
  'titleEmpty',
  'unknownTemplate',
  'bodyTooLarge',
  'assetUnknownType',
  'assetUnreadable',
  'assetTooLarge',
  'assetTooManyPixels',
  'assetsFull',
  'importEmpty',
  'importUnknownFormat',
  'importTooLarge',
  'importNotText',
  'notInBin',
  'ownerStays',
  'idTaken',
  'commentsFull',
  'voteOpen',
  'voteClosed',
  'dotsSpent',
  'alreadyPresenting',
  'cannotPresent',
  'tooManyReactions',
  'accountNeeded',
  'noSuchAccount',
  'lastOwner',
  'personalTeam',
  'teamNotEmpty',
  'teamFull',
  'tooManyTeams',
  'estateChanged',
  'crossSite',
  'storageDown',
  'overloaded',
  'restarting',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export interface ErrorBody {
  readonly error: { readonly code: ErrorCode; readonly field?: string }
}

const CODES: ReadonlySet<string> = new Set(ERROR_CODES)

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && CODES.has(value)
}
