import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { Gate } from '../integration/support/gate.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { startTestServer } from '../integration/support/test-server.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const SPOKEN = { en: 'en-GB', es: 'es-ES' } as const

/** Keeps every state of saving that the page shows from here on. */
async function recordStates(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, '__states', seen)
    const look = (): void => {
      const state = document.querySelector<HTMLElement>('[data-save]')?.dataset['save']
      if (state && seen.at(-1) !== state) seen.push(state)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  return () => page.evaluate(() => Reflect.get(window, '__states') as string[])
}

test.each(['en', 'es'] as const)(
  'offline (%s): a banner counts what waits, trying now changes nothing, and the return is told once',
  async (language) => {
    const speak = texts(language)
    const { page, board, tolerate, places } = await openBoard({ locale: SPOKEN[language] })
    tolerate(/ERR_INTERNET_DISCONNECTED|WebSocket/)
    await page.context().setOffline(true)
    await page.getByText(speak('board_offline_title')).waitFor()
    await page.getByText(speak('board_offline_text_none')).waitFor()
    await board.addCard(1, 0, 'First')
    await page.getByText(speak('board_offline_text_one')).waitFor()
    const seen = await recordStates(page)
    for (const [at, title] of ['Second', 'Third'].entries()) await board.addCard(1, at + 1, title)
    await page.getByText(speak('board_offline_text', { kept: '3', count: '3' })).waitFor()
    await page.getByRole('button', { name: speak('board_try_now') }).click()
    await page.getByText(speak('board_offline_title')).waitFor()
    expect(await seen()).toEqual(['offline'])
    expect(places()).toEqual([])

    await page.context().setOffline(false)
    await board.saved()
    await page.getByText(speak('board_back_online', { count: '3' })).waitFor()
    await page.getByText(speak('board_offline_title')).waitFor({ state: 'detached' })
    expect(await page.locator('[data-notices] [role=status]').count()).toBe(1)
    await soon(places).toEqual(['1.0 First', '1.1 Second', '1.2 Third'])
  },
)

test('a killed server: the page says that it reconnects, goes on, and sends all when there is one again', async () => {
  const { page, board, tolerate, places, home } = await openBoard({ cards: [[1, 0, 'Before']] })
  tolerate(/WebSocket|ERR_CONNECTION_REFUSED/)
  await home.kill()
  await page.locator('[data-save="reconnecting"]').waitFor()
  const seen = await recordStates(page)
  await board.addCard(1, 1, 'While it was down')
  await board.card('Before').dblclick()
  await page.keyboard.type(' and after')
  await page.keyboard.press('Enter')
  await page.getByText(say('board_reconnecting_title')).waitFor()
  await page.getByRole('button', { name: say('board_try_now') }).click()
  expect(await seen()).toEqual(['reconnecting'])
  await home.startAgain()
  await page.getByRole('button', { name: say('board_try_now') }).click()
  await board.saved()
  await soon(places).toEqual(['1.0 Before and after', '1.1 While it was down'])
  await page.getByText(say('board_reconnecting_title')).waitFor({ state: 'detached' })
  await page.reload()
  await board.card('While it was down').waitFor()
})

test('a killed server: what was written is still there after the browser loads the page again', async () => {
  const { page, board, tolerate, places, home } = await openBoard({ cards: [[1, 0, 'Before']] })
  tolerate(/WebSocket|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/)
  await home.kill()
  await page.locator('[data-save="reconnecting"]').waitFor()
  await board.addCard(1, 1, 'Only in this browser')
  const second = page.context().newPage()
  await page.close()
  await home.startAgain()
  const again = new BoardDriver(await second)
  await again.page.goto(page.url())
  await again.card('Only in this browser').waitFor()
  await again.saved()
  await soon(places).toEqual(['1.0 Before', '1.1 Only in this browser'])
})

test('a full disk: said plainly, nothing claims to be saved, and it heals by itself', async () => {
  const gate = new Gate()
  const server = await startTestServer({ wrapStorage: gate.wrap })
  const person = await TestPerson.account(server.address)
  const id = await person.createBlueprint('Library')
  const { page, tolerate } = await withBrowser(person)
  const board = new BoardDriver(page)
  await page.goto(`/b/${id}`)
  await board.ready()
  await board.addCard(1, 0, 'Stored')
  await board.saved()

  tolerate(/status of 503|WebSocket/)
  gate.fill()
  await board.addCard(1, 1, 'No room')
  await page.locator('[data-save="storageDown"]').waitFor()
  const seen = await recordStates(page)
  await page.getByRole('alert').getByText(say('board_storage_title')).waitFor()
  await page.getByText(say('board_storage_text')).waitFor()
  await board.addCard(1, 2, 'Nor here')

  const list = await page.context().newPage()
  await list.goto('/blueprints')
  await list.getByRole('button', { name: say('starter_blank_text') }).click()
  await list.getByText(say('error_storageDown')).waitFor()
  expect(await list.locator('article').count()).toBe(1)
  expect(await seen()).not.toContain('saved')

  gate.open()
  await board.saved()
  await page.getByText(say('board_storage_title')).waitFor({ state: 'detached' })
  await list.getByRole('button', { name: say('starter_blank_text') }).click()
  await list.waitForURL('**/b/*')
  const fresh = new BoardDriver(list)
  await list.goto(`/b/${id}`)
  await fresh.ready()
  await soon(() => fresh.titles()).toEqual(['No room', 'Nor here', 'Stored'])
})
