import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import type { SeededRandom } from '@sightline/testkit'
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Connection } from './connection.svelte.ts'
import { FaultyLine } from './faulty-line.fixture.ts'

/** CYCLES=500 for the full count; SEED to run one again. */
const cycles = Number(process.env['CYCLES'] ?? 20)
const seed = seedOfRun(process.env['SEED'])
const limitMs = 30_000

const SERVE = fileURLToPath(new URL('../../../../sync-server/bin/serve.ts', import.meta.url))

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('document', { hidden: true })
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('this browser keeps nothing')
    },
  })
})
afterAll(() => {
  vi.unstubAllGlobals()
})

test(
  `connection: ${cycles} times the line breaks while somebody writes, it says saved in the end and never before the server has all (T-22, T-23), seed ${seed}`,
  async () => {
    const random = seededRandom(seed)
    const server = await startServer()
    const { cookie, personId, blueprintId } = await makeBlueprint(server.address)
    const line = await FaultyLine.to(server.port)
    onTestFinished(() => line.close())
    vi.stubGlobal('WebSocket', socketWith(cookie))
    const connection = new Connection({
      blueprintId,
      personId,
      formerPersonIds: [],
      role: 'owner',
      epoch: 1,
      origin: `ws://127.0.0.1:${line.port}`,
      onEnded: (ending) => {
        throw new Error(`ended: ${ending}`)
      },
      ask: async () => 'unreachable',
      readState: async () => undefined,
    })
    onTestFinished(() => connection.close())

    const stored = async (): Promise<object> => {
      const reply = await fetch(`${server.address}/api/blueprints/${blueprintId}/state`, {
        headers: { cookie },
      })
      const doc = new Y.Doc()
      Y.applyUpdate(doc, new Uint8Array(await reply.arrayBuffer()))
      return contentOf(doc)
    }
    /** What is under way stays under way meanwhile, so that nothing arrives late and makes it true. */
    const mustNotLie = async (): Promise<void> => {
      line.hold()
      if (connection.saveState.kind === 'saved') expect(await stored()).toEqual(contentOf(connection.doc))
      line.release()
    }

    await saved(connection)
    for (let cycle = 0; cycle < cycles; cycle++) {
      for (let step = 0; step < 6; step++) {
        edit(connection.doc, random)
        if (random.next() < 0.5) disturb(line, connection, random)
        await new Promise((resolve) => setTimeout(resolve, random.whole(8)))
        await mustNotLie()
      }
      line.mend()
      window.dispatchEvent(new Event('online'))
      await saved(connection)
      await mustNotLie()
    }
  },
  60_000 + cycles * 5_000,
)

function saved(connection: Connection): Promise<unknown> {
  return vi.waitUntil(() => connection.saveState.kind === 'saved', { timeout: limitMs, interval: 5 })
}

/** One of the things that a line does, or that a tab does on it. */
function disturb(line: FaultyLine, connection: Connection, random: SeededRandom): void {
  const happenings = [
    () => line.cut(),
    () => line.cutAfter(random.whole(200)),
    () => line.hold(),
    () => line.mend(),
    () => window.dispatchEvent(new Event('offline')),
    () => window.dispatchEvent(new Event('online')),
    // While the socket before it is still open at the far end.
    () => connection.reconnect(),
  ]
  random.pick(happenings)?.()
}

/** Sets, or deletes alone. */
function edit(doc: Y.Doc, random: SeededRandom): void {
  const channels = doc.getMap('channels')
  const id = `c${random.whole(12)}`
  if (channels.has(id)) channels.delete(id)
  else channels.set(id, new Y.Map([['name', `name ${random.whole(1000)}`]]))
}

function contentOf(doc: Y.Doc): object {
  return { channels: doc.getMap('channels').toJSON(), meta: doc.getMap('meta').toJSON() }
}

/** As a browser's, which sends its cookie by itself. */
function socketWith(cookie: string): unknown {
  return class extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } } as unknown as string[])
    }
  }
}

async function startServer(): Promise<{ readonly address: string; readonly port: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-'))
  const port = await freePort()
  const child = spawn(process.execPath, [SERVE], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })
  await once(child.stdout, 'data')
  return { address: `http://127.0.0.1:${port}`, port }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function makeBlueprint(address: string) {
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const guest = await post('/guests', { name: 'Gus' })
  const cookie = guest.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const { person }: { person: { id: string } } = await guest.json()
  const made: { id: string } = await (await post('/blueprints', { title: 'Cycles' }, cookie)).json()
  return { cookie, personId: person.id, blueprintId: made.id }
}
