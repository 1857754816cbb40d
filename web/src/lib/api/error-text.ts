import { m } from '#lib/paraglide/messages.js'
import type { ApiFailure, FailureCode } from './api-failure.ts'

const TEXTS = {
  invalid: m.error_invalid,
  signedOut: m.error_signedOut,
  forbidden: m.error_forbidden,
  notFound: m.error_notFound,
  linkDead: m.error_linkDead,
  emailTaken: m.error_emailTaken,
  weakPassword: m.error_weakPassword,
  wrongCredentials: m.error_wrongCredentials,
  wrongPassword: m.error_wrongPassword,
  tooManyTries: m.error_tooManyTries,
  titleTooLong: m.error_titleTooLong,
  titleEmpty: m.error_titleEmpty,
  unknownTemplate: m.error_unknownTemplate,
  bodyTooLarge: m.error_bodyTooLarge,
  assetUnknownType: m.error_assetUnknownType,
  assetUnreadable: m.error_assetUnreadable,
  assetTooLarge: m.error_assetTooLarge,
  assetTooManyPixels: m.error_assetTooManyPixels,
  assetsFull: m.error_assetsFull,
  importEmpty: m.error_importEmpty,
  importUnknownFormat: m.error_importUnknownFormat,
  importTooLarge: m.error_importTooLarge,
  importNotText: m.error_importNotText,
  notInBin: m.error_notInBin,
  ownerStays: m.error_ownerStays,
  idTaken: m.error_idTaken,
  commentsFull: m.error_commentsFull,
  alreadyPresenting: m.error_alreadyPresenting,
  cannotPresent: m.error_cannotPresent,
  tooManyReactions: m.error_tooManyReactions,
  accountNeeded: m.error_accountNeeded,
  noSuchAccount: m.error_noSuchAccount,
  lastOwner: m.error_lastOwner,
  personalTeam: m.error_personalTeam,
  teamNotEmpty: m.error_teamNotEmpty,
  teamFull: m.error_teamFull,
  tooManyTeams: m.error_tooManyTeams,
  estateChanged: m.error_estateChanged,
  voteOpen: m.error_voteOpen,
  voteClosed: m.error_voteClosed,
  dotsSpent: m.error_dotsSpent,
  crossSite: m.error_crossSite,
  storageDown: m.error_storageDown,
  overloaded: m.error_overloaded,
  restarting: m.error_restarting,
  internal: m.error_internal,
  offline: m.error_offline,
  badReply: m.error_badReply,
} satisfies Record<FailureCode, () => string>

/** What happened and what to do, in the person's language. */
export function errorText(failure: ApiFailure): string {
  return TEXTS[failure.code]()
}

/** The same for a form, where "invalid" can say what the field takes. */
export function fieldErrorText(failure: ApiFailure): string {
  if (failure.code !== 'invalid') return errorText(failure)
  if (failure.field === 'name') return m.name_invalid()
  if (failure.field === 'email') return m.email_missing()
  if (failure.field === 'password') return m.password_missing()
  if (failure.field === 'shows') return m.share_editor_sees_all()
  if (failure.field === 'expiresAt') return m.share_end_is_past()
  return errorText(failure)
}
