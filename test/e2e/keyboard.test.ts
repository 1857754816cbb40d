import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'

afterAll(closeBrowser)

test('moving a card by keyboard: past its neighbour, to the next step, to the next lane, each one step to undo', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [1, 0, 'Beta'],
    ],
  })
  await board.card('Alpha').click()
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['1.0 Beta', '1.0 Alpha'])
  await page.keyboard.press('Alt+ArrowRight')
  await soon(places).toEqual(['1.0 Beta', '1.1 Alpha'])
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['1.0 Beta', '2.1 Alpha'])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Beta', '1.1 Alpha'])
})

test('a link by keyboard: L at one card, arrows to another, Enter makes it, Escape does not', async () => {
  const { page, board, blueprint } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [1, 1, 'Beta'],
    ],
  })
  await board.card('Alpha').click()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await board.card('Alpha').click()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await soon(() => [...blueprint().links.values()].map(({ kind }) => kind)).toEqual(['flow'])
  const [link] = blueprint().links.values()
  const { cards } = blueprint()
  expect(link && [cards.get(link.from)?.title, cards.get(link.to)?.title]).toEqual(['Alpha', 'Beta'])
})
