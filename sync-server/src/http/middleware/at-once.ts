import { createMiddleware } from 'hono/factory'
import { ApiError } from '../../kernel/api-error.ts'
import type { HttpEnv } from '../http-env.ts'

const retryAfterS = 5

/** Turns away who comes while so many are being answered: each of them holds its whole body in memory. */
export function limitAtOnce(most: number) {
  let running = 0
  return createMiddleware<HttpEnv>(async (_c, next) => {
    if (running >= most) throw new ApiError('overloaded', undefined, retryAfterS)
    running += 1
    try {
      await next()
    } finally {
      running -= 1
    }
  })
}
