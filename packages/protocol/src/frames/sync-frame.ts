import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ProtocolError } from '../protocol-error.ts'
import { MESSAGE_TYPE } from './message-type.ts'

export type SyncFrame =
  | { readonly type: 'syncStep1'; readonly stateVector: Uint8Array }
  | { readonly type: 'syncStep2'; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }

const STEP = { syncStep1: 0, syncStep2: 1, update: 2 } as const

/** A whole document may be in it, so it is copied just once. */
export function encodeSyncFrame(frame: SyncFrame): Uint8Array<ArrayBuffer> {
  const body = frame.type === 'syncStep1' ? frame.stateVector : frame.update
  const head = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_TYPE.sync)
    encoding.writeVarUint(encoder, STEP[frame.type])
    encoding.writeVarUint(encoder, body.length)
  })
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}

/** Reads what follows the message type. */
export function readSyncFrame(decoder: decoding.Decoder): SyncFrame {
  const step = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  switch (step) {
    case STEP.syncStep1:
      return { type: 'syncStep1', stateVector: bytes }
    case STEP.syncStep2:
      return { type: 'syncStep2', update: bytes }
    case STEP.update:
      return { type: 'update', update: bytes }
    default:
      throw new ProtocolError('unknownMessage')
  }
}
