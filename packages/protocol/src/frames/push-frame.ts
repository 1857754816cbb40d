import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readPushEvent, type PushEvent } from '../events/push-event.ts'
import { ProtocolError } from '../protocol-error.ts'
import { MESSAGE_TYPE } from './message-type.ts'

/** `event` is undefined for a kind that a newer server knows and this client does not. */
export interface PushFrame {
  readonly type: 'push'
  readonly event: PushEvent | undefined
}

export function encodePushFrame(event: PushEvent): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_TYPE.push)
    encoding.writeVarString(encoder, JSON.stringify(event))
  })
}

/** Reads what follows the message type. */
export function readPushFrame(decoder: decoding.Decoder): PushFrame {
  const text = decoding.readVarString(decoder)
  try {
    return { type: 'push', event: readPushEvent(JSON.parse(text)) }
  } catch (cause) {
    throw new ProtocolError('malformed', { cause })
  }
}
