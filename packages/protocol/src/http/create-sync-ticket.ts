import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'

/** `POST /api/sync-tickets` -> 200; for `/sync/:blueprintId?ticket=`, where a cookie cannot go. */
export const CreateSyncTicketRequest = v.object({ blueprintId: v.string('invalid' satisfies ErrorCode) })

export interface CreateSyncTicketReply {
  /** Opens one socket of that blueprint within 30 seconds. */
  readonly ticket: string
}
