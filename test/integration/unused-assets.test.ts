import { addCards, createUndoManager, readBlueprint, setEvidence } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import { expect, test } from 'vitest'
import { fileForm } from './support/http-routes.ts'
import { ManualClock } from './support/manual-clock.ts'
import { picture } from './support/pictures.ts'
import { StockClient } from './support/stock-client.ts'
import { TestPerson } from './support/test-person.ts'
import { startTestServer } from './support/test-server.ts'
import { until } from './support/until.ts'

const hourMs = 3_600_000
const keptHours = 20

interface Scene {
  readonly ana: TestPerson
  readonly id: string
  /** A client that has the board open, with one card on it. */
  readonly client: StockClient
  /** Gives the blueprint a picture; returns its address. */
  upload(): Promise<string>
  /** The addresses of all that the blueprint has. */
  kept(): Promise<readonly string[]>
  /** The server looks for what nothing shows once in each hour. */
  hours(count: number): Promise<void>
  /** How many hours it takes until something is removed. */
  hoursUntilRemoval(): Promise<number>
}

async function setUp(): Promise<Scene> {
  const clock = new ManualClock()
  const env = { ASSET_KEEPS_MS: String(keptHours * hourMs) }
  const server = await startTestServer({ clock, env })
  const ana = await TestPerson.account(server.address)
  const id = await ana.createBlueprint()
  const client = await StockClient.connect(ana, id)
  putCard(client, 'card')
  await client.fence()
  const looks = (): readonly string[] => server.logLines.filter((line) => line.includes('looked for images'))
  async function hours(count: number): Promise<void> {
    for (let hour = 0; hour < count; hour++) {
      const before = looks().length
      clock.jump(hourMs)
      await until('the server has looked', () => looks().length > before)
    }
  }
  return {
    ana,
    id,
    client,
    hours,
    async upload() {
      const body = fileForm(await picture('png'), 'till.png')
      return String((await ana.expect(201, 'POST', `/api/blueprints/${id}/assets`, { body }))['url'])
    },
    async kept() {
      const { assets } = await ana.expect(200, 'GET', `/api/blueprints/${id}/assets`)
      return (assets as readonly { readonly url: string }[]).map(({ url }) => url)
    },
    async hoursUntilRemoval() {
      const begun = clock.now()
      await until('something is removed', async () => {
        await hours(1)
        return looks().at(-1)?.includes('"removed":0') === false
      })
      return (clock.now() - begun) / hourMs
    },
  }
}

function putCard({ doc }: StockClient, id: string): void {
  const { lanes, steps } = readBlueprint(doc)
  const [laneId, stepId] = [lanes[0]?.id, steps[0]?.id]
  if (!laneId || !stepId) throw new Error('the board is not there yet')
  addCards(doc, { cards: [{ id: id as CardId, title: id, place: { laneId, stepId, order: 'a0' } }] })
}

/** Puts a picture on a card, or takes it off. */
function show({ doc }: StockClient, url: string | undefined, cardId = 'card'): void {
  const evidence = url === undefined ? undefined : ({ kind: 'image', url, text: '' } as const)
  setEvidence(doc, { cardId: cardId as CardId, id: 'e', evidence })
}

async function leave(client: StockClient): Promise<void> {
  await client.fence()
  client.provider.disconnect()
  await until('the client is gone', () => !client.provider.wsconnected)
}

async function comeBack(client: StockClient): Promise<void> {
  client.provider.connect()
  await until('the client is back', () => client.provider.synced)
  await client.fence()
}

test('unused assets: one taken off its card and one that never was on any go after so long, what a card shows stays', async () => {
  const { ana, client, upload, kept, hoursUntilRemoval } = await setUp()
  const [shown, takenOff, never] = [await upload(), await upload(), await upload()]
  putCard(client, 'other')
  show(client, shown, 'other')
  show(client, takenOff)
  await client.fence()
  show(client, undefined)
  await leave(client)
  expect(await kept()).toEqual(expect.arrayContaining([shown, takenOff, never]))
  expect(await hoursUntilRemoval()).toBeGreaterThan(keptHours)
  expect(await kept()).toEqual([shown])
  expect((await ana.call('GET', shown)).status).toBe(200)
  expect((await ana.call('GET', takenOff)).status).toBe(404)
})

test('unused assets: an undo after hours brings one back, and its time begins anew when it is taken off again', async () => {
  const { client, upload, kept, hours, hoursUntilRemoval } = await setUp()
  const url = await upload()
  show(client, url)
  const undoManager = createUndoManager(client.doc, 'ana')
  client.doc.transact(() => show(client, undefined), 'ana')
  await leave(client)
  await hours(keptHours - 5)
  await comeBack(client)
  undoManager.undo()
  await leave(client)
  await hours(keptHours + 5)
  expect(await kept()).toEqual([url])
  await comeBack(client)
  undoManager.redo()
  await leave(client)
  expect(await hoursUntilRemoval()).toBeGreaterThan(keptHours)
  expect(await kept()).toEqual([])
})

test('unused assets: put back and taken off between two looks, its time begins anew', async () => {
  const { client, upload, hours, hoursUntilRemoval } = await setUp()
  const url = await upload()
  await leave(client)
  await hours(keptHours - 5)
  await comeBack(client)
  show(client, url)
  await client.fence()
  show(client, undefined)
  await leave(client)
  expect(await hoursUntilRemoval()).toBeGreaterThan(keptHours)
})

test('unused assets: somebody who was away shows on another card what was taken off meanwhile, it stays', async () => {
  const { ana, id, client, upload, kept, hours } = await setUp()
  const url = await upload()
  show(client, url)
  await client.fence()
  const away = await StockClient.connect(ana, id)
  await leave(away)
  putCard(away, 'copy')
  show(away, url, 'copy')
  show(client, undefined)
  await leave(client)
  await hours(keptHours - 5)
  await comeBack(away)
  await leave(away)
  await hours(keptHours + 5)
  expect(await kept()).toEqual([url])
})

test('unused assets: nothing goes while somebody has the board open, nor while it is in the bin', async () => {
  const { ana, id, client, upload, kept, hours, hoursUntilRemoval } = await setUp()
  const url = await upload()
  for (let hour = 0; hour < keptHours + 5; hour++) {
    await hours(1)
    await client.fence()
  }
  await leave(client)
  await ana.expect(204, 'DELETE', `/api/blueprints/${id}`)
  await hours(keptHours + 5)
  await ana.expect(204, 'POST', `/api/blueprints/${id}/restore`)
  expect(await kept()).toEqual([url])
  await hoursUntilRemoval()
  expect(await kept()).toEqual([])
})
