import { expect, test } from 'vitest'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

test('two stock clients: edits made by both, they converge', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Mine', 'supermarket')
  const gus = await ana.invite(id, 'editor')
  const first = await StockClient.connect(ana, id)
  const second = await StockClient.connect(gus, id)

  first.setTitle('By Ana')
  await until('Gus sees the title', () => second.title() === 'By Ana')
  second.doc.getMap('meta').set('description', 'by Gus')
  await until('Ana sees the text', () => first.doc.getMap('meta').get('description') === 'by Gus')

  expect(first.doc.toJSON()).toEqual(second.doc.toJSON())
  expect(first.doc.store.pendingStructs).toBeNull()
})

test('a client that edited offline: it comes back, its edits arrive and nothing is lost', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const first = await StockClient.connect(ana, id)
  const second = await StockClient.connect(ana, id)

  first.provider.disconnect()
  first.setTitle('offline')
  second.doc.getMap('meta').set('description', 'meanwhile')
  await second.fence()
  first.provider.connect()

  await until('both have both', () => second.title() === 'offline')
  await until('both have both', () => first.doc.getMap('meta').get('description') === 'meanwhile')
})

test('the title in the document: after a commit that changes it the list has it too', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Before')
  const client = await StockClient.connect(ana, id)
  client.setTitle('After')
  await client.fence()
  expect(await ana.expect(200, 'GET', `/api/blueprints/${id}`)).toMatchObject({ title: 'After' })

  await ana.expect(200, 'PATCH', `/api/blueprints/${id}`, { body: { title: 'By request' } })
  await until('the client has it', () => client.title() === 'By request')
})
