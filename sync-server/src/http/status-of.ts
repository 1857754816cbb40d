import type { ErrorCode } from '@sightline/protocol'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** The status that each error code is sent with. */
export const STATUS_OF: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  invalid: 422,
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  linkDead: 404,
  emailTaken: 409,
  weakPassword: 422,
  wrongCredentials: 401,
  tooManyTries: 429,
  titleTooLong: 422,
  titleEmpty: 422,
  unknownTemplate: 422,
  bodyTooLarge: 413,
  importEmpty: 422,
  importUnknownFormat: 422,
  importTooLarge: 413,
  importNotText: 422,
  notInBin: 409,
  ownerStays: 409,
  crossSite: 403,
  storageDown: 503,
  overloaded: 503,
  restarting: 503,
  internal: 500,
}
