import { vValidator } from '@hono/valibot-validator'
import { isErrorCode } from '@sightline/protocol'
import type { ValidationTargets } from 'hono'
import * as v from 'valibot'
import { ApiError } from '../kernel/api-error.ts'

/** Checks one part of a request; a refusal throws, so that the client's types hold only good replies. */
export function valid<Target extends keyof ValidationTargets, Schema extends v.GenericSchema>(
  target: Target,
  schema: Schema,
) {
  return vValidator(target, schema, (result): void => {
    if (result.success) return
    const [issue] = result.issues
    const code = isErrorCode(issue.message) ? issue.message : 'invalid'
    throw new ApiError(code, v.getDotPath(issue) ?? undefined)
  })
}
