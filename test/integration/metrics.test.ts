import { expect, test } from 'vitest'
import { figure, scrape } from './support/scrape.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

test('metrics: somebody edits and leaves, Prometheus is told of it, without ids or words', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Nobody should read this')
  const client = await StockClient.connect(ana, id)
  client.setTitle('Nor this')
  await client.fence()
  const during = (await scrape(server.address)).text
  expect(figure(during, 'sightline_connections')).toBe(1)
  expect(figure(during, 'sightline_rooms')).toBe(1)
  expect(figure(during, 'sightline_queue_bytes')).toBe(0)
  expect(figure(during, 'sightline_commit_seconds_count')).toBe(1)
  expect(figure(during, 'sightline_fence_seconds_count')).toBe(1)
  expect(figure(during, 'sightline_disk_free_bytes')).toBeGreaterThan(0)
  expect(figure(during, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  expect(figure(during, 'sightline_sqlite_wal_bytes')).toBeGreaterThan(0)
  for (const secret of [id, await ana.id(), 'Nobody', 'Nor this']) expect(during).not.toContain(secret)
  client.stop()
  await until('the end is counted', async () =>
    (await scrape(server.address)).text.includes('sightline_socket_closes_total{code="'),
  )
})

test('metrics: without a token only this machine may read, with one whoever says it (S-16)', async () => {
  const open = await startTestServer()
  expect((await scrape(open.address, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  const token = 'a long enough token'
  const closed = await startTestServer({ env: { METRICS_TOKEN: token } })
  expect((await scrape(closed.address)).status).toBe(404)
  expect((await scrape(closed.address, { authorization: 'Bearer another token altogether' })).status).toBe(
    404,
  )
  expect((await scrape(closed.address, { authorization: `Bearer ${token}` })).status).toBe(200)
})
