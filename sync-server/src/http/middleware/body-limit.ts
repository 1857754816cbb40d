import { LIMITS, type ErrorCode } from '@sightline/protocol'
import { bodyLimit } from 'hono/body-limit'
import { ApiError } from '../../kernel/api-error.ts'

/** What the rest of a multipart body may take beside the file. */
export const multipartBytes = 16 * 1024

/** Refuses a body by its declared length, or as soon as it has grown too long. */
export function limitBody(maxSize: number = LIMITS.bodyBytes, code: ErrorCode = 'bodyTooLarge') {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError(code)
    },
  })
}
