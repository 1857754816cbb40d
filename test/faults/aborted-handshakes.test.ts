import { once } from 'node:events'
import type { Socket } from 'node:net'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import { expect, test } from 'vitest'
import { CountingClock } from '../integration/support/counting-clock.ts'
import { memoryInUse } from '../integration/support/memory.ts'
import { clientFrame, openConnection, upgradeRequest } from '../integration/support/raw-upgrade.ts'
import { figure, scrape } from '../integration/support/scrape.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer, type TestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

/** HANDSHAKES=10000 for the full count; SEED to run one again. */
const count = Number(process.env['HANDSHAKES'] ?? 300)
const seed = seedOfRun(process.env['SEED'])
const atOnce = 25

/** How far a client gets before it is gone. */
type Abort = (socket: Socket, request: string) => Promise<unknown>

const ABORTS: readonly (readonly [string, Abort])[] = [
  ['a connection alone', (socket) => once(socket, 'connect')],
  ['half a header', (socket, request) => write(socket, request.slice(0, request.length / 2))],
  ['a request that nobody waits to see answered', (socket, request) => write(socket, request)],
  ['an open socket without a word', opened],
  [
    'half a frame',
    async (socket, request) => {
      await opened(socket, request)
      await write(socket, clientFrame(new Uint8Array(1000)).subarray(0, 300))
    },
  ],
  [
    'a first step that nobody waits to see answered',
    async (socket, request) => {
      await opened(socket, request)
      await write(socket, clientFrame(new Uint8Array([0, 0, 1, 0])))
    },
  ],
  ['a refusal', (socket, request) => opened(socket, request.replace(/Cookie: .*\r\n/u, ''))],
]

test(
  `${count} handshakes that are broken off: no room, timer, connection or memory stays behind (T-33), seed ${seed}`,
  async () => {
    const random = seededRandom(seed)
    const clock = new CountingClock()
    const env = {
      ROOM_IDLE_MS: '1',
      DOCUMENT_IDLE_MS: '1',
      COMPUTE_IDLE_MS: '1',
      FAILED_UPGRADES_PER_MINUTE: '1000000',
    }
    const server = await startTestServer({ clock, env })
    const ana = await TestPerson.account(server.address)
    const request = upgradeRequest(ana, await ana.createBlueprint())
    const before = await quiet(server, clock)
    async function breakOff(): Promise<void> {
      const socket = openConnection(server.address)
      await random.pick(ABORTS)?.[1](socket, request)
      if (random.next() < 0.5) socket.destroy()
      else socket.resetAndDestroy()
      await closed(socket)
    }
    const sizes: number[] = []
    for (let half = 0; half < 2; half++) {
      for (let done = 0; done < count / 2; done += atOnce) {
        await Promise.all(Array.from({ length: atOnce }, breakOff))
      }
      let left = before
      const isNothing = async (): Promise<boolean> => {
        left = await quiet(server, clock)
        return isAtMost(left, before)
      }
      await until(() => `nothing is left: ${JSON.stringify({ left, before })}`, isNothing)
      server.logLines.length = 0
      sizes.push(memoryInUse())
    }
    const [first = 0, second = 0] = sizes
    expect(second).toBeLessThan(first * 1.05)
    await ana.expect(200, 'GET', '/api/blueprints')
  },
  120_000 + count * 20,
)

interface Held {
  readonly connections: number
  readonly rooms: number
  readonly timers: number
  readonly handles: number
}

async function quiet(server: TestServer, clock: CountingClock): Promise<Held> {
  const { text } = await scrape(server.address)
  return {
    connections: figure(text, 'sightline_connections'),
    rooms: figure(text, 'sightline_rooms'),
    timers: clock.timers,
    handles: process.getActiveResourcesInfo().filter((kind) => kind.startsWith('TCP')).length,
  }
}

function isAtMost(now: Held, before: Held): boolean {
  return (
    now.connections === 0 && now.rooms === 0 && now.timers <= before.timers && now.handles <= before.handles
  )
}

test('a refused upgrade and a client that never ends it: the server ends it, whatever is still sent (S-13, T-33)', async () => {
  const server = await startTestServer()
  const nobody = new TestPerson(server.address)
  const socket = openConnection(server.address)
  await opened(socket, upgradeRequest(nobody, 'any'))
  const sending = setInterval(() => socket.write('more'), 50)
  await closed(socket)
  clearInterval(sending)
})

test.each([
  ['says nothing', ''],
  ['stops in the middle of its header', 'GET /sync/any HTTP/1.1\r\nHost: here\r\nUpgra'],
  [
    'stops in the middle of its body',
    'POST /api/guests HTTP/1.1\r\nHost: here\r\nContent-Length: 99\r\n\r\n{',
  ],
])(
  'a hundred clients, each %s: all are let go, and others are served meanwhile (S-14)',
  async (_case, words) => {
    const server = await startTestServer({ env: { HEADERS_TIMEOUT_MS: '400', REQUEST_TIMEOUT_MS: '400' } })
    const slow = Array.from({ length: 100 }, () => openConnection(server.address))
    for (const socket of slow) socket.on('data', () => undefined).write(words)
    const ends = Promise.all(slow.map(ended))
    await TestPerson.guest(server.address)
    await ends
  },
)

test('a client that sends its header a letter at a time: it is let go all the same (S-14)', async () => {
  const server = await startTestServer({ env: { HEADERS_TIMEOUT_MS: '400' } })
  const socket = openConnection(server.address)
  const letters = upgradeRequest(new TestPerson(server.address), 'any').repeat(100)
  let sent = 0
  const sending = setInterval(() => socket.write(letters.charAt(sent++)), 5)
  socket.on('data', () => undefined)
  await ended(socket)
  clearInterval(sending)
})

/** Resolves when the server has answered. */
async function opened(socket: Socket, request: string): Promise<void> {
  socket.write(request)
  await once(socket, 'data')
}

function write(socket: Socket, bytes: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()))
}

async function closed(socket: Socket): Promise<void> {
  if (!socket.closed) await new Promise((resolve) => socket.once('close', resolve))
}

/** The server says no more, in whatever way. */
function ended(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once('end', resolve).once('close', resolve))
}
