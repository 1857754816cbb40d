import * as encoding from 'lib0/encoding'
import { MESSAGE_TYPE } from './message-type.ts'

export interface QueryAwarenessFrame {
  readonly type: 'queryAwareness'
}

export function encodeQueryAwarenessFrame(): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, MESSAGE_TYPE.queryAwareness))
}
