import type { ErrorCode } from '@sightline/protocol'

/** A refused request; the code says what to tell, the field where the trouble or which limit it is. */
export class ApiError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined
  /** When it makes sense to try again. */
  readonly retryAfterS: number | undefined

  constructor(code: ErrorCode, field?: string, retryAfterS?: number) {
    super(field === undefined ? code : `${code}: ${field}`)
    this.name = 'ApiError'
    this.code = code
    this.field = field
    this.retryAfterS = retryAfterS
  }
}
