import { m } from '#lib/paraglide/messages.js'
import type { ApiFailure, FailureCode } from './api-failure.ts'
import { errorText } from './error-text.ts'

/** The same file would be refused again. */
const FILE_ITSELF: ReadonlySet<FailureCode> = new Set([
  'assetUnknownType',
  'assetUnreadable',
  'assetTooLarge',
  'assetTooManyPixels',
])

export function mayArriveLater({ code }: ApiFailure): boolean {
  return !FILE_ITSELF.has(code)
}

/** Which file did not get to the server, why, and what to do. */
export function uploadFailureText(file: File, failure: ApiFailure): string {
  const reason = failure.code === 'offline' ? m.evidence_needs_connection() : errorText(failure)
  return m.evidence_not_added({ file: file.name, reason })
}
