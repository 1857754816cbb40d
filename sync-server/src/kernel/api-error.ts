import type { ErrorCode } from '@sightline/protocol'

/** A refused request; the code says what to tell, the field where the trouble is. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, field?: string) {
    super(field === undefined ? code : `${code}: ${field}`)
    this.name = 'ApiError'
    this.code = code
    this.field = field
  }
}
