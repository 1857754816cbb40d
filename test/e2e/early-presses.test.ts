import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Opens the page anew and keeps back all of the program that is asked for once the board is to be seen. */
async function withoutLateProgram(page: Page): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
  await page.route('**/_app/immutable/**', async (route) => {
    if ((await page.locator('[data-board]').count()) > 0) await released
    await route.continue()
  })
  await page.reload()
  await page.locator('[data-card]').first().waitFor()
  return () => release(undefined)
}

test('a menu that is opened before its program is there: it comes up once it is, its first entry chosen for keys', async () => {
  const { page } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const release = await withoutLateProgram(page)
  const button = page.getByRole('button', { name: say('board_menu'), exact: true })
  await button.focus()
  await page.keyboard.press('Enter')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  expect(await page.getByRole('menu').count()).toBe(0)

  release()
  const entries = page.getByRole('menu').getByRole('menuitem')
  await entries.first().waitFor()
  await soon(() => entries.first().evaluate((entry) => entry === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await soon(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await button.getAttribute('aria-expanded')).toBe('false')
})

test('a context menu that is asked for before its program is there: it comes up for what was pressed', async () => {
  const { page, board } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const release = await withoutLateProgram(page)
  await board.card('Asks').click({ button: 'right' })
  release()
  await page.getByRole('menuitem', { name: say('action_duplicate') }).click()
  await soon(() => board.titles()).toEqual(['Asks', 'Asks'])
})

test('a card that is pressed, a key and a double click before their programs are there: done in turn once they are', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [0, 0, 'Asks'],
      [0, 1, 'Pays'],
    ],
  })
  const release = await withoutLateProgram(page)
  await board.card('Asks').click()
  await page.keyboard.press('Delete')
  await board.card('Pays').dblclick()
  expect(await board.titles()).toEqual(['Asks', 'Pays'])

  release()
  await page.locator('[data-card] textarea').waitFor()
  await soon(places).toEqual(['0.1 Pays'])
})

test('a lane that is renamed, and a phase that is added, before the program is there: both are done once it is', async () => {
  const { page, blueprint } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const phaseCount = blueprint().phases.length
  const release = await withoutLateProgram(page)
  await page.locator('[data-lane]').first().locator('.text').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Proof')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: say('board_add_phase') }).click()
  expect(blueprint().phases.length).toBe(phaseCount)

  release()
  await soon(() => blueprint().phases.length).toBe(phaseCount + 1)
  await soon(() => blueprint().lanes.map(({ title }) => title)).toContain('Proof')
})
