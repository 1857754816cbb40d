import { expect, test } from 'vitest'
import { ProtocolError } from '../protocol-error.ts'
import { encodeAwarenessFrame } from './awareness-frame.ts'
import { decodeFrame } from './decode-frame.ts'
import { encodeFenceFrame } from './fence-frame.ts'
import { encodePushFrame } from './push-frame.ts'
import { encodeQueryAwarenessFrame } from './query-awareness-frame.ts'
import { encodeSyncFrame } from './sync-frame.ts'

const bytes = new Uint8Array([1, 2, 3])

const FRAMES: readonly (readonly [string, Uint8Array, unknown])[] = [
  [
    'step 1',
    encodeSyncFrame({ type: 'syncStep1', stateVector: bytes }),
    { type: 'syncStep1', stateVector: bytes },
  ],
  ['step 2', encodeSyncFrame({ type: 'syncStep2', update: bytes }), { type: 'syncStep2', update: bytes }],
  ['update', encodeSyncFrame({ type: 'update', update: bytes }), { type: 'update', update: bytes }],
  [
    'awareness',
    encodeAwarenessFrame([{ clientId: 4_294_967_295, clock: 2 ** 50, state: '{"a":"ñ"}' }]),
    { type: 'awareness', entries: [{ clientId: 4_294_967_295, clock: 2 ** 50, state: '{"a":"ñ"}' }] },
  ],
  ['query', encodeQueryAwarenessFrame(), { type: 'queryAwareness' }],
  ['fence', encodeFenceFrame(300), { type: 'fence', number: 300 }],
  [
    'push',
    encodePushFrame({ type: 'storage', state: 'degraded' }),
    { type: 'push', event: { type: 'storage', state: 'degraded' } },
  ],
]

test.each(FRAMES)('frame %s: encoded and decoded, the same', (_name, encoded, frame) => {
  expect(decodeFrame(encoded)).toEqual(frame)
})

test.each(FRAMES)('frame %s: a byte after it, refused (P2, T-26)', (_name, encoded) => {
  expect(() => decodeFrame(new Uint8Array([...encoded, 0]))).toThrow(new ProtocolError('trailingBytes'))
})

test.each(FRAMES)('frame %s: cut anywhere, a ProtocolError and nothing else', (_name, encoded) => {
  for (let length = 0; length < encoded.length; length++) {
    expect(() => decodeFrame(encoded.slice(0, length))).toThrow(ProtocolError)
  }
})

test.each([
  ['nothing', [], 'malformed'],
  ['an unknown message', [9], 'unknownMessage'],
  ['an unknown step', [0, 3, 0], 'unknownMessage'],
  ['a number that never ends', [100, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], 'malformed'],
  ['a push that is no JSON', [101, 1, 123], 'malformed'],
] as const)('decodeFrame: %s, refused', (_case, raw, code) => {
  expect(() => decodeFrame(new Uint8Array(raw))).toThrow(new ProtocolError(code))
})

test('a push of a kind that this version does not know: no event, and no error', () => {
  const text = new TextEncoder().encode('{"type":"later"}')
  expect(decodeFrame(new Uint8Array([101, text.length, ...text]))).toEqual({ type: 'push', event: undefined })
})

test('the empty awareness frame: the three bytes that keep a stock client awake (P16, T-25)', () => {
  expect([...encodeAwarenessFrame([])]).toEqual([1, 1, 0])
})
