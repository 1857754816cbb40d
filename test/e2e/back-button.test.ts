import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { StockClient } from '../integration/support/stock-client.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { BoardDriver } from './support/board.ts'
import { CHROMIUM_ARGS, chromiumPath } from './support/chromium.ts'
import { openHome } from './support/server.ts'
import { soon } from './support/soon.ts'

test('the Back button: a board that the browser has kept connects again and is present again', async () => {
  const home = await openHome()
  const person = await TestPerson.account(home.address)
  const id = await person.createBlueprint('Library')
  const other = await StockClient.connect(person, id)
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: CHROMIUM_ARGS,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  onTestFinished(() => browser.close())
  const context = await browser.newContext({ baseURL: home.address })
  const [name = '', ...value] = person.cookie.split('=')
  await context.addCookies([{ name, value: value.join('='), url: home.address }])
  const page = await context.newPage()
  await page.goto(`/b/${id}`)
  const board = new BoardDriver(page)
  await board.ready()
  await board.saved()
  await soon(() => others(other)).toBe(1)
  await page.evaluate(() => Reflect.set(window, '__kept', true))
  await page.goto('/healthz')
  await soon(() => others(other)).toBe(0)

  await page.goBack({ waitUntil: 'commit' })
  expect(await page.evaluate(() => Reflect.get(window, '__kept') as unknown)).toBe(true)
  await soon(() => others(other)).toBe(1)
  await board.saved()
  await board.addCard(1, 1, 'After')
  await board.saved()
  await soon(() => other.doc.getMap('cards').size).toBe(1)
})

/** How many more are on the board. */
function others({ doc, provider }: StockClient): number {
  return [...provider.awareness.getStates().keys()].filter((clientId) => clientId !== doc.clientID).length
}
