import { isErrorCode, type ErrorCode } from '@sightline/protocol'

/** What the server says, and the two things that happen without it. */
export type FailureCode = ErrorCode | 'offline' | 'badReply'

/** A request that did not do what was asked; the text for people comes from the catalogue by its code. */
export class ApiFailure extends Error {
  /** The HTTP status; 0 when there was no answer at all. */
  readonly status: number
  readonly code: FailureCode
  /** The field of the request that is meant. */
  readonly field: string | undefined

  constructor(status: number, code: FailureCode, field?: string) {
    super(field === undefined ? code : `${code}: ${field}`)
    this.name = 'ApiFailure'
    this.status = status
    this.code = code
    this.field = field
  }

  static async fromResponse(response: Pick<Response, 'status' | 'json'>): Promise<ApiFailure> {
    const body: unknown = await response.json().catch(() => undefined)
    const error = property(body, 'error')
    const code = property(error, 'code')
    const field = property(error, 'field')
    return new ApiFailure(
      response.status,
      isErrorCode(code) ? code : codeOfStatus(response.status),
      typeof field === 'string' ? field : undefined,
    )
  }

  /** What a request threw; a mistake of ours is no failure of the server's and is thrown on. */
  static from(thrown: unknown): ApiFailure {
    if (thrown instanceof ApiFailure) return thrown
    throw thrown
  }
}

/** A proxy in front of the server answers in its own words. */
function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'signedOut'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'notFound'
  if (status === 413) return 'bodyTooLarge'
  if (status === 429) return 'tooManyTries'
  if (status === 502 || status === 503 || status === 504) return 'restarting'
  return status >= 500 ? 'internal' : 'badReply'
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
