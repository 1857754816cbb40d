import { afterAll, expect, test } from 'vitest'
import { Gate } from '../integration/support/gate.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { BoardDriver } from './support/board.ts'
import { closeBrowser } from './support/people.ts'
import { recordStates } from './support/record-states.ts'
import { withBrowser } from './support/signed-in.ts'
import { texts } from './support/texts.ts'
import { withoutSockets } from './support/without-sockets.ts'

afterAll(closeBrowser)

const say = texts('en')

/** A server whose disk can fill up, and somebody with a blueprint on it. */
async function homeWithDisk() {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap })
  const person = await TestPerson.account(server.address)
  return { gate, person, id: await person.createBlueprint('Library') }
}

test('a full disk: the open board is read-only and says so, nothing written is lost, and it heals by itself (T-15)', async () => {
  const { gate, person, id } = await homeWithDisk()
  const { page, tolerate } = await withBrowser(person)
  const board = new BoardDriver(page)
  await page.goto(`/b/${id}`)
  await board.ready()
  await board.addCard(1, 0, 'Stored')
  await board.saved()

  tolerate(/status of 503|WebSocket/)
  gate.fill()
  const { x, y } = await board.cell(1, 1)
  await page.mouse.click(x, y)
  await page.keyboard.type('No room')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Half a thou')
  await page.locator('[data-save="storageDown"]').waitFor()
  const seen = await recordStates(page)
  const banner = page.getByRole('alert')
  await banner.getByText(say('board_storage_title')).waitFor()
  await banner.getByText(say('board_kept_one')).waitFor()
  const draft = page.getByLabel(say('board_new_card'))
  await page.keyboard.type('ght')
  await page.keyboard.press('Enter')
  expect(await draft.inputValue()).toBe('Half a thought')
  await board.card('Stored').dblclick()
  expect(await draft.count()).toBe(1)
  expect(await page.getByRole('button', { name: say('undo'), exact: true }).count()).toBe(0)
  expect(await board.titles()).toEqual(['No room', 'Stored'])
  expect(await seen()).not.toContain('saved')

  gate.open()
  await board.saved()
  await banner.waitFor({ state: 'detached' })
  await page.getByText(say('board_saves_again_one')).waitFor()
  await draft.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await board.saved()
  const stored = await StockClient.connect(person, id)
  expect(stored.doc.getMap('cards').size).toBe(3)
})

test('a full disk, on a phone in Spanish: board and list say so, also when they are opened only now (T-15)', async () => {
  const speak = texts('es')
  const { gate, person, id } = await homeWithDisk()
  const { page, tolerate } = await withBrowser(person, {
    locale: 'es-ES',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  tolerate(/status of 503|WebSocket/)
  gate.fill()
  await person.call('PATCH', `/api/blueprints/${id}`, { body: { title: 'Not stored' } })
  await page.goto('/blueprints')
  await page.getByRole('alert').getByText(speak('storage_down_title')).waitFor()
  await page.getByText('Library').first().waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBe(390)

  await page.goto(`/b/${id}`)
  await page.locator('[data-save="storageDown"]').waitFor()
  await page.getByRole('alert').getByText(speak('board_storage_title')).waitFor()
  await page.getByRole('navigation').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  const list = await page.context().newPage()
  await list.goto('/blueprints')
  const notice = list.getByText(speak('storage_down_title'))
  await notice.waitFor()
  gate.open()
  await page.locator('[data-save="saved"]').waitFor()
  await notice.waitFor({ state: 'detached' })
})

test('storage that cannot even be read for a while: the board opens by itself when it can be', async () => {
  const { person, id } = await homeWithDisk()
  const { page, tolerate } = await withBrowser(person)
  tolerate(/status of 503/)
  const route = `**/api/blueprints/${id}`
  const error = { code: 'storageDown' }
  await page.route(route, (request) => request.fulfill({ status: 503, json: { error } }))
  await page.goto(`/b/${id}`)
  await page.getByText(say('error_storageDown')).waitFor()
  await page.unroute(route)
  await page.locator('[data-save="saved"]').waitFor()
})

test('a network without WebSockets: the cause is said, the board can be read, and it goes on when they get through (T-30)', async () => {
  const server = await startTestServer()
  const proxy = await withoutSockets(server.address)
  const person = await TestPerson.account(proxy.address)
  const id = await person.createBlueprint('Library')
  const { page, tolerate } = await withBrowser(person)
  tolerate(/WebSocket/)
  const board = new BoardDriver(page)
  await page.goto(`/b/${id}`)
  await page.getByRole('alert').getByText(say('board_blocked_title')).waitFor()
  await board.ready()
  const cell = await board.cell(1, 0)
  await page.mouse.click(cell.x, cell.y)
  expect(await page.locator('[data-board] textarea').count()).toBe(0)
  proxy.letThrough()
  await board.saved()
  await page.getByText(say('board_blocked_title')).waitFor({ state: 'detached' })
  await board.addCard(1, 0, 'Through')
  await board.saved()
})
