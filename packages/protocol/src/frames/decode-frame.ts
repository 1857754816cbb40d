import * as decoding from 'lib0/decoding'
import { ProtocolError } from '../protocol-error.ts'
import { readAwarenessFrame, type AwarenessFrame } from './awareness-frame.ts'
import { readFenceFrame, type FenceFrame } from './fence-frame.ts'
import { MESSAGE_TYPE } from './message-type.ts'
import { readPushFrame, type PushFrame } from './push-frame.ts'
import type { QueryAwarenessFrame } from './query-awareness-frame.ts'
import { readSyncFrame, type SyncFrame } from './sync-frame.ts'

export type Frame = SyncFrame | AwarenessFrame | QueryAwarenessFrame | FenceFrame | PushFrame

/** One frame holds one message and nothing after it (rule P2). Throws a ProtocolError on anything else. */
export function decodeFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const frame = readFrame(decoder)
  if (decoding.hasContent(decoder)) throw new ProtocolError('trailingBytes')
  return frame
}

function readFrame(decoder: decoding.Decoder): Frame {
  try {
    return readMessage(decoder)
  } catch (cause) {
    throw cause instanceof ProtocolError ? cause : new ProtocolError('malformed', { cause })
  }
}

function readMessage(decoder: decoding.Decoder): Frame {
  const messageType = decoding.readVarUint(decoder)
  switch (messageType) {
    case MESSAGE_TYPE.sync:
      return readSyncFrame(decoder)
    case MESSAGE_TYPE.awareness:
      return readAwarenessFrame(decoder)
    case MESSAGE_TYPE.queryAwareness:
      return { type: 'queryAwareness' }
    case MESSAGE_TYPE.fence:
      return readFenceFrame(decoder)
    case MESSAGE_TYPE.push:
      return readPushFrame(decoder)
    default:
      throw new ProtocolError('unknownMessage')
  }
}
