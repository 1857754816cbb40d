import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { Gate } from './support/gate.ts'
import { ManualClock } from './support/manual-clock.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

async function readiness(address: string): Promise<unknown> {
  const reply = await fetch(`${address}/readyz`)
  return [reply.status, await reply.json()]
}

test('ready: a write less than ten seconds old vouches for the storage, an older one is tried again (T-15)', async () => {
  const gate = new Gate()
  const clock = new ManualClock()
  const server = await startTestServer({ clock, wrapStorage: gate.wrap })
  gate.fill()
  clock.jump(9999)
  expect(await readiness(server.address)).toEqual([200, { ok: true, obstacles: [] }])
  clock.jump(1)
  expect(await readiness(server.address)).toEqual([503, { ok: false, obstacles: ['storage'] }])
  gate.open()
  expect(await readiness(server.address)).toEqual([200, { ok: true, obstacles: [] }])
})

test('hardly any space left: not ready and a warning at the start, while everything goes on (T-15)', async () => {
  const env = { MIN_FREE_DISK_BYTES: String(Number.MAX_SAFE_INTEGER) }
  const server = await startTestServer({ env })
  expect(await readiness(server.address)).toEqual([503, { ok: false, obstacles: ['disk'] }])
  expect(server.logLines.some((line) => line.includes('hardly any space'))).toBe(true)
  const ana = await TestPerson.guest(server.address)
  const client = await StockClient.connect(ana, await ana.createBlueprint())
  await client.fence()
})

test('closing: who asks is told that it is not ready, until nobody is answered any more (T-13)', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap })
  const ana = await TestPerson.guest(server.address)
  const client = await StockClient.connect(ana, await ana.createBlueprint())
  gate.hold()
  client.setTitle('On its way to the disk')
  await until('the edit is being stored', () => gate.held === 1)
  // A request that has begun, since new connections are refused from here on.
  const { port } = new URL(server.address)
  const probe = connect(Number(port), '127.0.0.1')
  await once(probe, 'connect')
  await new Promise((sent) => probe.write('GET /readyz HTTP/1.1\r\nHost: localhost\r\n', sent))
  await fetch(`${server.address}/healthz`)
  const closed = server.close()
  probe.write('Connection: close\r\n\r\n')
  let reply = ''
  for await (const text of probe) reply += String(text)
  expect(reply).toContain('503')
  expect(reply).toContain('"obstacles":["closing"]')
  gate.open()
  await closed
})

test('a slow disk: whoever runs the server is warned at the start', async () => {
  const clock = new ManualClock()
  const slow = await startTestServer({
    clock,
    wrapStorage: (storage) => ({
      ...storage,
      probe: {
        write: async (at) => {
          await storage.probe.write(at)
          clock.jump(30)
        },
      },
    }),
  })
  const warnings = slow.logLines.filter((line) => line.includes('commits are slow'))
  expect(warnings.map((line): unknown => JSON.parse(line))).toMatchObject([{ medianMs: 30, slowMs: 25 }])
  const quick = await startTestServer({ clock: new ManualClock() })
  expect(quick.logLines.some((line) => line.includes('commits are slow'))).toBe(false)
})
