import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, ready, spawnServer } from '../integration/support/server-process.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { readStoredDocument } from '../integration/support/stored-document.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { makeFolder } from '../integration/support/test-server.ts'
import { until } from '../integration/support/until.ts'

test('SIGTERM in the middle of edits: what was received is answered and stored, sockets close with 1012, exit 0 (T-13)', async () => {
  const env = { PORT: await freePort(), DATA_DIR: makeFolder() }
  const server = spawnServer(env)
  await ready(server)
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  for (let edit = 0; edit < 200; edit++) client.doc.getMap('meta').set('description', `edit ${edit}`)
  const number = client.sendFence()
  await until('the first edits arrived', () => client.fenced >= number)
  client.doc.getMap('meta').set('description', 'the last')
  const last = client.sendFence()
  server.signal('SIGTERM')
  expect(await server.exited()).toBe(0)
  client.stop()
  expect(client.closeCodes).toContain(1012)
  const stored = readStoredDocument(join(env.DATA_DIR, 'sightline.db'), id).getMap('meta').get('description')
  expect(client.fenced >= last ? stored : 'the last').toBe('the last')
  expect(server.errors()).toBe('')
})
