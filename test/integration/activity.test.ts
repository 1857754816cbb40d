import type { ListActivityReply } from '@sightline/protocol'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'

test('activity: two people edit a board, who did what is told in words that outlive the cards', async () => {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint('Mine', 'blank')
  const gus = await ana.invite(id, 'editor')
  const [first, second] = [await StockClient.connect(ana, id), await StockClient.connect(gus, id)]

  const title = new Y.Text('Pay')
  first.doc.getMap('cards').set('c1', new Y.Map<unknown>([['title', title]]))
  await first.fence()
  title.insert(3, ' at the till')
  await first.fence()
  await second.fence()
  second.doc.getMap('cards').delete('c1')
  await second.fence()

  const told = (await ana.expect(
    200,
    'GET',
    `/api/blueprints/${id}/activity`,
  )) as unknown as ListActivityReply
  expect(told.next).toBeUndefined()
  expect(told.activity).toMatchObject([
    {
      person: { id: await gus.id() },
      verb: 'deleted',
      root: 'cards',
      entityId: 'c1',
      title: 'Pay at the till',
    },
    { person: { id: await ana.id() }, verb: 'added', root: 'cards', entityId: 'c1', title: 'Pay', count: 1 },
  ])
  await ana.expect(422, 'GET', `/api/blueprints/${id}/activity?before=x`)
})
