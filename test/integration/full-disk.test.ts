import { expect, test } from 'vitest'
import { Gate } from './support/gate.ts'
import { RawClient, upgradeStatus } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { errorCode, TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

test('the disk fills up: nothing is acknowledged, everybody is told, and it heals when there is room (P19, T-15)', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Before')
  const client = await StockClient.connect(ana, id)
  const watcher = await RawClient.connect(ana, id)
  await watcher.frame('syncStep1')

  gate.fill()
  client.setTitle('Unsaved')
  const number = client.sendFence()
  expect(await watcher.closed()).toBe(4503)
  expect((await watcher.frame('push')).event).toEqual({ type: 'storage', state: 'degraded' })
  await until('the client was closed', () => client.closeCodes.includes(4503))
  expect(client.fenced).toBe(0)
  expect(watcher.frames.some((frame) => frame.type === 'update')).toBe(false)
  expect(await upgradeStatus(server.address, id, { cookie: ana.cookie })).toBe(503)
  expect((await ana.call('GET', '/readyz')).status).toBe(503)
  expect((await ana.call('GET', '/healthz')).status).toBe(200)
  expect(errorCode(await ana.call('POST', '/api/blueprints', { body: { title: 'New' } }))).toBe('storageDown')
  expect(errorCode(await ana.call('PATCH', `/api/blueprints/${id}`, { body: { title: 'New' } }))).toBe(
    'storageDown',
  )
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ title: 'Before' })

  gate.open()
  await until('the edit was stored by itself', async () => {
    return (await ana.expect(200, 'GET', `/api/blueprints/${id}`))['title'] === 'Unsaved'
  })
  await client.fence()
  expect(client.fenced).toBeGreaterThan(number)
  expect((await ana.call('GET', '/readyz')).status).toBe(200)
})
