import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { StockClient } from '../integration/support/stock-client.ts'
import { openBoard, putCards } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Goes there by Tab alone, as somebody without a pointer would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

/** Picks an entry of the menu of a header. */
async function pick(page: Page, menu: string, entry: string): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: menu, exact: true }))
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: entry })
  await item.waitFor()
  for (let pressed = 0; pressed < 30; pressed++) {
    if (await item.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

test('a whole blueprint by keyboard alone: steps, lanes, cards, links, moved, undone, and read as a table', async () => {
  const { page, blueprint, places } = await openBoard()
  const [firstStep] = blueprint().steps
  const [firstLane] = blueprint().lanes
  if (!firstStep || !firstLane) throw new Error('an empty board')
  await pick(page, say('board_step_menu', { name: firstStep.title }), say('board_rename'))
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Search')
  await page.keyboard.press('Enter')
  await soon(() => blueprint().steps.map(({ title }) => title)).toContain('Search')
  await pick(page, say('board_step_menu', { name: 'Search' }), say('board_add_step_right'))
  await page.keyboard.type('Compare')
  await page.keyboard.press('Enter')
  await soon(() => blueprint().steps.map(({ title }) => title)).toContain('Compare')

  await tabTo(page, page.locator('[data-board]'))
  await page.keyboard.press('Enter')
  await page.keyboard.type('Result with stars')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Comparison')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await soon(places).toEqual(['0.0 Result with stars', '0.1 Comparison'])

  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await soon(() => blueprint().links.size).toBe(1)
  await page.keyboard.press('Escape')
  await tabTo(page, page.getByRole('button', { name: 'Comparison' }))
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['0.0 Result with stars', '1.1 Comparison'])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['0.0 Result with stars', '0.1 Comparison'])

  const table = page.getByRole('grid', { name: say('table_name') })
  const headers = await table.getByRole('columnheader').allTextContents()
  expect(headers.toSorted()).toEqual(
    [say('table_lane'), ...blueprint().steps.map(({ title }) => title)].toSorted(),
  )
  await page.keyboard.press('ArrowRight')
  const cell = page.locator('[data-cell]:focus')
  await soon(() => cell.getAttribute('aria-label')).toBe(
    say('table_cell_empty', { lane: firstLane.title, step: headers[3] ?? '' }),
  )
})

test('what others do is told in words to those who do not see it; what one does oneself is not', async () => {
  const { page, person, id, board } = await openBoard()
  const gus = await StockClient.connect(await person.invite(id, 'editor'), id)
  await board.addCard(0, 0, 'Own')
  putCards(gus, [[0, 1, 'Comparison']])
  const told = page.getByRole('status').filter({ hasText: 'Comparison' })
  await told.waitFor({ state: 'attached' })
  expect(await told.textContent()).not.toContain('Own')
})

test('a link by keyboard: found among those of its card, changed, followed and taken away', async () => {
  const { page, board, blueprint } = await openBoard({
    cards: [
      [1, 0, 'Asks'],
      [1, 1, 'Answers'],
    ],
  })
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await soon(() => blueprint().links.size).toBe(1)
  await page.keyboard.press('Escape')
  await board.card('Asks').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  const links = page.locator('summary', { hasText: say('panel_links', { count: '1' }) })
  await tabTo(page, links)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const label = page.getByLabel(say('panel_link_label'))
  await tabTo(page, label)
  await page.keyboard.type('when asked')
  await soon(() => [...blueprint().links.values()][0]?.label).toBe('when asked')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await soon(() => board.card('Answers').getAttribute('aria-pressed')).toBe('true')
})
