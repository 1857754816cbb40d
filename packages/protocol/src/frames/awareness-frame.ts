import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MESSAGE_TYPE } from './message-type.ts'

/** One client's presence; `state` is JSON, `null` in it says that the client left. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

export interface AwarenessFrame {
  readonly type: 'awareness'
  readonly entries: readonly PresenceEntry[]
}

export function encodeAwarenessFrame(entries: readonly PresenceEntry[]): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE_TYPE.awareness)
    encoding.writeVarUint8Array(encoder, encodeEntries(entries))
  })
}

function encodeEntries(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.clientId)
      encoding.writeVarUint(encoder, entry.clock)
      encoding.writeVarString(encoder, entry.state)
    }
  })
}

/** Reads what follows the message type. */
export function readAwarenessFrame(decoder: decoding.Decoder): AwarenessFrame {
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const count = decoding.readVarUint(inner)
  const entries: PresenceEntry[] = []
  for (let index = 0; index < count; index++) {
    const clientId = decoding.readVarUint(inner)
    const clock = decoding.readVarUint(inner)
    entries.push({ clientId, clock, state: decoding.readVarString(inner) })
  }
  return { type: 'awareness', entries }
}
