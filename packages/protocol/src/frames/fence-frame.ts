import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE_TYPE } from './message-type.ts'

/** The number that a client sends after its edits, and gets back when they are fsynced (rule P9). */
export interface FenceFrame {
  readonly type: 'fence'
  readonly number: number
}

export function encodeFenceFrame(number: number): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_TYPE.fence)
    encoding.writeVarUint(encoder, number)
  })
}

/** Reads what follows the message type. */
export function readFenceFrame(decoder: decoding.Decoder): FenceFrame {
  return { type: 'fence', number: decoding.readVarUint(decoder) }
}
