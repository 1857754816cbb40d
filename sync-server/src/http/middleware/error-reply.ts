import { DomainError } from '@sightline/blueprint'
import { isErrorCode, type ErrorBody, type ErrorCode } from '@sightline/protocol'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { AccessError } from '../../auth/access.ts'
import { ApiError } from '../../kernel/api-error.ts'
import type { Logger } from '../../kernel/logger.ts'
import { RoomClosedError } from '../../rooms/room-work.ts'
import { StorageError } from '../../storage/storage-error.ts'
import type { HttpEnv } from '../http-env.ts'
import { STATUS_OF } from '../status-of.ts'

/** Every refusal leaves as `{ error: { code, field? } }`; what nobody expected is logged and says nothing. */
export function errorReply(logger: Logger) {
  return (error: Error, c: Context<HttpEnv>): Response => {
    const { code, field } = describe(error)
    if (code === 'internal' || code === 'storageDown') {
      logger.error({ requestId: c.get('requestId'), err: error }, 'request failed')
    }
    const body: ErrorBody = { error: field === undefined ? { code } : { code, field } }
    const { retryAfterS } = error instanceof ApiError ? error : {}
    if (retryAfterS !== undefined) c.header('Retry-After', String(retryAfterS))
    return c.json(body, error instanceof HTTPException ? error.status : STATUS_OF[code])
  }
}

function describe(error: Error): { readonly code: ErrorCode; readonly field?: string | undefined } {
  if (error instanceof ApiError) return { code: error.code, field: error.field }
  if (error instanceof AccessError) return { code: error.code }
  if (error instanceof DomainError) return { code: isErrorCode(error.code) ? error.code : 'invalid' }
  if (error instanceof RoomClosedError) return { code: 'restarting' }
  if (error instanceof StorageError) return { code: error.code === 'conflict' ? 'notFound' : 'storageDown' }
  if (error instanceof HTTPException) return { code: 'invalid' }
  return { code: 'internal' }
}
