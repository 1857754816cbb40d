import { connect } from 'node:net'
import { join } from 'node:path'
import { seededRandom, seedOfRun } from '@sightline/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { Gate } from '../integration/support/gate.ts'
import { freePort, ready, spawnServer } from '../integration/support/server-process.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder, startTestServer } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'
import { Crew } from './support/crew.ts'
import { nothing } from './support/vouched.ts'

const seed = seedOfRun(process.env['SEED'])

test(`SIGTERM, and once more, in the middle of 1,000 updates a second: what was answered or seen is stored, sockets close with 1012, exit 0, and the rest arrives afterwards (T-13), seed ${seed}`, async () => {
  const random = seededRandom(seed)
  const env = { PORT: await freePort(), DATA_DIR: makeFolder(), INBOUND_FRAMES_PER_S: '10000' }
  const server = spawnServer(env)
  await ready(server)
  const databaseFile = join(env.DATA_DIR, 'sightline.db')
  const crew = await Crew.start({
    address: server.address,
    databaseFile,
    writers: 5,
    editsPerS: 1000,
    random,
  })
  await until('fences came back', () => crew.writers.every(({ client }) => client.fenced > 20))
  await halfARequest(server.address)
  server.signal('SIGTERM')
  await until('it takes nobody any more', () => isRefused(server.address))
  server.signal('SIGTERM')
  expect(await server.exited()).toBe(0)
  crew.leave()
  for (const { client } of crew.writers) expect(client.closeCodes[0]).toBe(1012)
  expect(crew.missing()).toEqual(nothing)
  expect(server.errors()).toBe('')

  await ready(spawnServer(env))
  crew.comeBack()
  await crew.converge()
})

/** Keeps the server from ending at once: it lets whoever is in the middle of a request finish, for a while. */
async function halfARequest(address: string): Promise<void> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  await new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.write('GET /healthz HTTP/1.1\r\n', resolve)
  })
}

async function isRefused(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    () => false,
    () => true,
  )
}

test('closed while the disk does not answer: it gives up, and names the blueprint (T-14)', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap, env: { STORAGE_TIMEOUT_MS: '300' } })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Before')
  const client = await StockClient.connect(ana, id)
  gate.hold()
  client.setTitle('On its way')
  const fence = client.sendFence()
  await until('the append hangs', () => gate.held === 1)
  expect(await server.close()).toBe(false)
  expect(client.fenced).toBeLessThan(fence)
  expect(server.logLines.filter((line) => line.includes(`"blueprintIds":["${id}"]`))).toHaveLength(1)
})
