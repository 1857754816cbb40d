import { expect, test } from 'vitest'
import type { Clock } from '../kernel/clock.ts'
import { Outbox, OUTBOX_LIMITS } from './outbox.ts'
import type { Peer } from './peer.ts'

class SlowPeer implements Peer {
  bufferedBytes = 0
  readonly frames: Uint8Array[] = []
  readonly closes: number[] = []
  #waiting: (() => void)[] = []

  send(bytes: Uint8Array): void {
    this.bufferedBytes += bytes.length
    this.frames.push(bytes)
  }

  whenDrained(drained: () => void): void {
    this.#waiting.push(drained)
  }

  close(code: number): void {
    this.closes.push(code)
  }

  terminate(): void {
    this.bufferedBytes = 0
  }

  /** The client has read everything. */
  drain(): void {
    this.bufferedBytes = 0
    for (const drained of this.#waiting.splice(0)) drained()
  }
}

function setUp() {
  let now = 0
  let caughtUp = 0
  const clock: Clock = { now: () => now, after: () => () => undefined }
  const peer = new SlowPeer()
  const outbox = new Outbox({ peer, clock, onCaughtUp: () => void caughtUp++ })
  return { peer, outbox, wait: (ms: number) => void (now += ms), caughtUp: () => caughtUp }
}

const small = new Uint8Array(10)

test('outbox: above the first limit, presence is left out and updates go on (P20)', () => {
  const { peer, outbox } = setUp()
  peer.bufferedBytes = OUTBOX_LIMITS.awarenessBytes + 1
  outbox.sendAwareness(small)
  expect(peer.frames).toHaveLength(0)
  expect(outbox.sendUpdate(small)).toBe('sent')
})

test('outbox: above the second limit, updates are held back until it is read, then one catch-up (T-43)', () => {
  const { peer, outbox, caughtUp } = setUp()
  expect(outbox.sendUpdate(new Uint8Array(OUTBOX_LIMITS.updateBytes + 1))).toBe('last')
  expect(outbox.sendUpdate(small)).toBe('heldBack')
  expect(caughtUp()).toBe(0)
  peer.drain()
  expect(caughtUp()).toBe(1)
  expect(outbox.sendUpdate(small)).toBe('sent')
})

test('outbox: behind for too long or by too much, closed with 1013 (T-42)', () => {
  const late = setUp()
  late.outbox.sendUpdate(new Uint8Array(OUTBOX_LIMITS.updateBytes + 1))
  late.wait(OUTBOX_LIMITS.behindMs - 1)
  late.outbox.checkProgress()
  expect(late.peer.closes).toEqual([])
  late.wait(1)
  late.outbox.checkProgress()
  expect(late.peer.closes).toEqual([1013])

  const large = setUp()
  large.outbox.send(new Uint8Array(OUTBOX_LIMITS.closeBytes + 1))
  large.outbox.send(small)
  expect(large.peer.closes).toEqual([1013])
})

test('outbox: one frame above the last limit to a client that had read everything, it is sent whole (P20)', () => {
  const { peer, outbox } = setUp()
  outbox.send(new Uint8Array(OUTBOX_LIMITS.closeBytes + 1))
  expect(peer.frames).toHaveLength(1)
  peer.drain()
  outbox.send(small)
  expect(peer.frames).toHaveLength(2)
  expect(peer.closes).toEqual([])
})
