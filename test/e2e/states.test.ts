import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { NETWORK_GONE, SERVER_GONE } from './support/outages.ts'
import { closeBrowser } from './support/people.ts'
import { recordStates } from './support/record-states.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const SPOKEN = { en: 'en-GB', es: 'es-ES' } as const

test.each(['en', 'es'] as const)(
  'offline (%s): a banner counts what waits, trying now changes nothing, and the return is told once',
  async (language) => {
    const speak = texts(language)
    const { page, board, tolerate, places } = await openBoard({ locale: SPOKEN[language] })
    tolerate(NETWORK_GONE)
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
  tolerate(SERVER_GONE)
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
  // It comes back by itself, so that there may be nothing left to press.
  await home.startAgain()
  await board.saved()
  await soon(places).toEqual(['1.0 Before and after', '1.1 While it was down'])
  await page.getByText(say('board_reconnecting_title')).waitFor({ state: 'detached' })
  await page.reload()
  await board.card('While it was down').waitFor()
})

test('a killed server: what was written is still there after the browser loads the page again', async () => {
  const { page, board, tolerate, places, home } = await openBoard({ cards: [[1, 0, 'Before']] })
  tolerate(SERVER_GONE)
  tolerate(NETWORK_GONE)
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
