import { encodeAwarenessFrame } from '@sightline/protocol'
import { expect, test } from 'vitest'
import { RawClient } from './support/raw-client.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

async function two() {
  const server = await startTestServer()
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const gus = await ana.invite(id, 'editor')
  return { server, ana, gus, id }
}

function stateOf(client: StockClient, clientId: number): unknown {
  return client.provider.awareness.getStates().get(clientId)
}

test('presence: what a client says of itself, the others see it under the name that the server knows (P15, S-17)', async () => {
  const { ana, gus, id } = await two()
  const first = await StockClient.connect(ana, id)
  const second = await StockClient.connect(gus, id)
  second.provider.awareness.setLocalState({
    pointer: { x: 1, y: 2 },
    person: { id: 'ana', name: 'Ana', colour: 1 },
  })
  await until('Ana sees it', () => Reflect.has(Object(stateOf(first, second.doc.clientID)), 'pointer'))
  expect(stateOf(first, second.doc.clientID)).toEqual({
    pointer: { x: 1, y: 2 },
    person: { id: await gus.id(), name: 'Gus', colour: 2 },
  })
})

test('presence: a newcomer, they see those who were there before', async () => {
  const { ana, gus, id } = await two()
  const first = await StockClient.connect(ana, id)
  first.provider.awareness.setLocalState({ here: true })
  const second = await StockClient.connect(gus, id)
  await until('the newcomer sees Ana', () => stateOf(second, first.doc.clientID) !== undefined)
})

test('presence: a client leaves, the others are told at once (T-38)', async () => {
  const { ana, gus, id } = await two()
  const first = await StockClient.connect(ana, id)
  const second = await StockClient.connect(gus, id)
  second.provider.awareness.setLocalState({ here: true })
  await until('Ana sees Gus', () => stateOf(first, second.doc.clientID) !== undefined)
  second.provider.ws?.close()
  second.provider.shouldConnect = false
  await until('Gus is gone', () => stateOf(first, second.doc.clientID) === undefined)
})

test('presence: it comes back under the same client id, the others see it again (T-29)', async () => {
  const { ana, gus, id } = await two()
  const first = await StockClient.connect(ana, id)
  const second = await StockClient.connect(gus, id)
  second.provider.awareness.setLocalState({ here: true })
  await until('Ana sees Gus', () => stateOf(first, second.doc.clientID) !== undefined)
  second.provider.disconnect()
  await until('Gus is gone', () => stateOf(first, second.doc.clientID) === undefined)
  second.provider.connect()
  second.provider.awareness.setLocalState({ here: true })
  await until('Gus is back', () => stateOf(first, second.doc.clientID) !== undefined)
})

test('presence: entries of other client ids, they change nothing (P14, T-37, T-51)', async () => {
  const { ana, gus, id } = await two()
  const first = await StockClient.connect(ana, id)
  first.provider.awareness.setLocalState({ real: true })
  const watcher = await StockClient.connect(ana, id)
  await until('the watcher sees Ana', () => stateOf(watcher, first.doc.clientID) !== undefined)

  const forger = await RawClient.connect(gus, id)
  const clientId = first.doc.clientID
  forger.send(encodeAwarenessFrame([{ clientId, clock: 2 ** 40, state: '{"forged":true}' }]))
  forger.send(encodeAwarenessFrame([{ clientId: 77, clock: 1, state: '{"own":true}' }]))
  forger.send(
    encodeAwarenessFrame([
      { clientId: 77, clock: 2, state: '{"own":2}' },
      { clientId, clock: 2 ** 41, state: 'null' },
      ...Array.from({ length: 1000 }, (_, index) => ({ clientId: 1000 + index, clock: 1, state: '{}' })),
    ]),
  )
  await until('the own entry arrived', () => Reflect.get(Object(stateOf(watcher, 77)), 'own') === 2)
  expect(stateOf(watcher, clientId)).toMatchObject({ real: true })
  expect(watcher.provider.awareness.getStates().size).toBeLessThanOrEqual(3)
})

test('presence: a state above 4 KiB, nobody gets it (P15)', async () => {
  const { ana, gus, id } = await two()
  const watcher = await StockClient.connect(ana, id)
  const client = await RawClient.connect(gus, id)
  client.send(
    encodeAwarenessFrame([{ clientId: 5, clock: 1, state: JSON.stringify({ big: 'x'.repeat(5000) }) }]),
  )
  client.send(encodeAwarenessFrame([{ clientId: 5, clock: 2, state: '{"small":true}' }]))
  await until('the small one arrived', () => stateOf(watcher, 5) !== undefined)
  expect(stateOf(watcher, 5)).not.toHaveProperty('big')
})
