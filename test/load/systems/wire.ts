import { encodeSyncFrame, MESSAGE_TYPE } from '@sightline/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export type Received =
  | { readonly kind: 'step1' }
  | { readonly kind: 'other' }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }

/** How a server wants the messages of y-protocols to be wrapped. */
export interface Wire {
  /** What a client that starts empty says first. */
  hello(): readonly Uint8Array[]
  /** The answer of a client that has nothing. */
  emptyStep2(): Uint8Array
  update(update: Uint8Array): Uint8Array
  awareness(bytes: Uint8Array): Uint8Array
  read(frame: Uint8Array): Received
}

const emptyStateVector = new Uint8Array([0])
const emptyUpdate = new Uint8Array([0, 0])
const STEPS = ['step1', 'step2', 'update'] as const

export const plainWire: Wire = {
  hello: () => [encodeSyncFrame({ type: 'syncStep1', stateVector: emptyStateVector })],
  emptyStep2: () => encodeSyncFrame({ type: 'syncStep2', update: emptyUpdate }),
  update: (update) => encodeSyncFrame({ type: 'update', update }),
  awareness(bytes) {
    return encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE_TYPE.awareness)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  },
  read: (frame) => readMessage(frame, 0),
}

/** Hocuspocus puts the document's name before every message, and wants a token before anything else. */
export function hocuspocusWire(documentName: string): Wire {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, documentName))
  const named = (message: Uint8Array): Uint8Array => Buffer.concat([prefix, message])
  const token = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
  })
  return {
    hello: () => [token, ...plainWire.hello()].map(named),
    emptyStep2: () => named(plainWire.emptyStep2()),
    update: (update) => named(plainWire.update(update)),
    awareness: (bytes) => named(plainWire.awareness(bytes)),
    read: (frame) => readMessage(frame, prefix.length),
  }
}

function readMessage(frame: Uint8Array, at: number): Received {
  if (frame[at] !== MESSAGE_TYPE.sync) return { kind: 'other' }
  const kind = STEPS[frame[at + 1] ?? 0] ?? 'step1'
  if (kind === 'step1') return { kind }
  const decoder = decoding.createDecoder(frame)
  decoder.pos = at + 2
  return { kind, update: decoding.readVarUint8Array(decoder) }
}
