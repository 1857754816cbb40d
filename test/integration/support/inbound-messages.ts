import {
  encodeAwarenessFrame,
  encodeFenceFrame,
  encodePushFrame,
  encodeQueryAwarenessFrame,
  encodeSyncFrame,
  LIMITS,
} from '@sightline/protocol'
import * as Y from 'yjs'

/** `stays` means that a fence behind the message still comes back. */
export type SocketOutcome = 'stays' | 4400 | 4403 | 4413 | 1009

export interface InboundMessage {
  readonly name: string
  readonly type:
    'syncStep1' | 'syncStep2' | 'update' | 'awareness' | 'queryAwareness' | 'fence' | 'push' | 'none'
  readonly body: 'valid' | 'invalid'
  /** The message for a blueprint that is stored like this now. */
  readonly make: (stored: Y.Doc) => Uint8Array | string
  /** What becomes of the socket of somebody who only reads, and of one who writes. */
  readonly reads: SocketOutcome
  readonly writes: SocketOutcome
  /** Whether it changes the document when a writer sends it; a reader's never does. */
  readonly changes?: true
}

const EMPTY = new Uint8Array([0, 0])
const GARBAGE = new Uint8Array([9, 9, 9])

function updateOf(text: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('meta').set('description', text)
  return Y.encodeStateAsUpdate(doc)
}

/** More than one live update may be, of entries that are each as long as they may be. */
function large(): Uint8Array {
  const doc = new Y.Doc()
  for (let card = 0; card <= LIMITS.updateBytes / 190_000; card++) {
    doc.getMap('cards').set(`large${card}`, new Y.Map([['script', 'x'.repeat(190_000)]]))
  }
  return Y.encodeStateAsUpdate(doc)
}

/** Deletes something that is there, and adds nothing. */
function deletion(stored: Y.Doc): Uint8Array {
  const before = Y.encodeStateVector(stored)
  const [lane] = stored.getMap('lanes').keys()
  if (lane === undefined) throw new Error('no lane left to delete')
  stored.getMap('lanes').delete(lane)
  return Y.encodeStateAsUpdate(stored, before)
}

function step1(stateVector: Uint8Array): Uint8Array {
  return encodeSyncFrame({ type: 'syncStep1', stateVector })
}

function step2(update: Uint8Array): Uint8Array {
  return encodeSyncFrame({ type: 'syncStep2', update })
}

function live(update: Uint8Array): Uint8Array {
  return encodeSyncFrame({ type: 'update', update })
}

/** Every message that a client can send, well formed and not: the one definition of what becomes of each. */
export const INBOUND_MESSAGES: readonly InboundMessage[] = [
  ...forEveryone('syncStep1', 'valid', 'stays', [
    ['step 1 of nothing', () => step1(new Uint8Array([0]))],
    ['step 1 of everything', (stored) => step1(Y.encodeStateVector(stored))],
  ]),
  ...forEveryone('syncStep1', 'invalid', 4400, [
    ['step 1 of a million clients', () => step1(new Uint8Array([192, 132, 61]))],
    ['step 1 above its limit', () => step1(new Uint8Array(LIMITS.stateVectorBytes + 1))],
    ['step 1 with something after it', () => step1(new Uint8Array([0, 0]))],
  ]),
  ...forEveryone('syncStep2', 'valid', 'stays', [['an empty step 2', () => step2(EMPTY)]]),
  ...forWriters('syncStep2', 'valid', 'stays', [
    ['a step 2', () => step2(updateOf('two'))],
    ['a step 2 of a deletion', (stored) => step2(deletion(stored))],
    ['a step 2 above the limit of an update', () => step2(large())],
  ]),
  ...forWriters('syncStep2', 'invalid', 4400, [
    ['a step 2 of garbage', () => step2(GARBAGE)],
    ['a step 2 of the other format', () => step2(Y.convertUpdateFormatV1ToV2(updateOf('format')))],
    ['a step 2 of millions of entries', () => step2(new Uint8Array([1, 255, 255, 255, 15, 1, 0]))],
  ]),
  ...forEveryone('update', 'valid', 'stays', [['an empty update', () => live(EMPTY)]]),
  ...forWriters('update', 'valid', 'stays', [
    ['an update', () => live(updateOf('live'))],
    ['an update of a deletion', (stored) => live(deletion(stored))],
  ]),
  ...forWriters('update', 'invalid', 4400, [
    ['an update of garbage', () => live(GARBAGE)],
    ['an update of the other format', () => live(Y.convertUpdateFormatV1ToV2(updateOf('format')))],
  ]),
  ...forWriters('update', 'invalid', 4413, [['an update above its limit', () => live(large())]]),
  ...forEveryone('awareness', 'valid', 'stays', [
    ['presence', () => encodeAwarenessFrame([{ clientId: 5, clock: 1, state: '{"a":1}' }])],
    ['presence of nobody', () => encodeAwarenessFrame([])],
  ]),
  ...forEveryone('awareness', 'invalid', 'stays', [
    ['presence that is no JSON', () => encodeAwarenessFrame([{ clientId: 5, clock: 1, state: '{' }])],
  ]),
  ...forEveryone('awareness', 'invalid', 4400, [
    ['presence that ends too soon', () => new Uint8Array([1, 2, 9, 9])],
  ]),
  ...forEveryone('queryAwareness', 'valid', 'stays', [['a query', () => encodeQueryAwarenessFrame()]]),
  ...forEveryone('queryAwareness', 'invalid', 4400, [
    ['a query with something after it', () => new Uint8Array([...encodeQueryAwarenessFrame(), 0])],
  ]),
  ...forEveryone('fence', 'valid', 'stays', [['a fence', () => encodeFenceFrame(7)]]),
  ...forEveryone('fence', 'invalid', 4400, [
    ['a fence without a number', () => new Uint8Array([100])],
    ['a fence with something after it', () => new Uint8Array([...encodeFenceFrame(1), 0])],
  ]),
  ...forEveryone('push', 'valid', 4400, [['a push', () => encodePushFrame({ type: 'role', role: 'owner' })]]),
  ...forEveryone('push', 'invalid', 4400, [['a push that is no JSON', () => new Uint8Array([101, 1, 123])]]),
  ...forEveryone('none', 'invalid', 4400, [
    ['an unknown message', () => new Uint8Array([42])],
    ['an unknown step', () => new Uint8Array([0, 3, 0])],
    ['nothing', () => new Uint8Array()],
    ['text', () => 'hello'],
  ]),
  ...forEveryone('none', 'invalid', 1009, [
    ['a frame above its limit', () => new Uint8Array(LIMITS.frameBytes + 1)],
  ]),
]

type Named = readonly (readonly [string, InboundMessage['make']])[]

/** The same for all roles, and it changes nothing. */
function forEveryone(
  type: InboundMessage['type'],
  body: InboundMessage['body'],
  outcome: SocketOutcome,
  messages: Named,
): readonly InboundMessage[] {
  return messages.map(([name, make]) => ({ name, type, body, make, reads: outcome, writes: outcome }))
}

/** Refused from a reader before it is looked into; a writer's changes the document when it is let through. */
function forWriters(
  type: InboundMessage['type'],
  body: InboundMessage['body'],
  outcome: SocketOutcome,
  messages: Named,
): readonly InboundMessage[] {
  const changes = outcome === 'stays' ? ({ changes: true } as const) : {}
  return messages.map(([name, make]) => ({
    name,
    type,
    body,
    make,
    reads: 4403,
    writes: outcome,
    ...changes,
  }))
}
