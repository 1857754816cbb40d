import { deleteCards } from '@sightline/blueprint'
import { afterAll, expect, test } from 'vitest'
import { middle, pull, redo, undo } from './support/hand.ts'
import { headerMenu, names } from './support/headers.ts'
import { openBoard, THREE_CARDS } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('writing cards: a click, Enter for the next, Tab for the next cell, empty ones leave nothing', async () => {
  const { page, board, places } = await openBoard()
  const { x, y } = await board.cell(1, 0)
  await page.mouse.click(x, y)
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Three')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('Four')
  await page.keyboard.press('Enter')
  await page.keyboard.type('   ')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await soon(places).toEqual(['1.0 One', '1.0 Two', '1.0 Four', '1.1 Three'])
  for (const left of [3, 2, 1, 0]) {
    await undo(page)
    await soon(() => places().length).toBe(left)
  }
  for (const left of [1, 2, 3, 4]) {
    await redo(page)
    await soon(() => places().length).toBe(left)
  }
  expect(places()).toEqual(['1.0 One', '1.0 Two', '1.0 Four', '1.1 Three'])
})

test('writing cards: typing on a cell that the arrow keys chose keeps the first letter', async () => {
  const { page, places } = await openBoard()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Enter')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    await page.keyboard.press(key)
  }
  await page.keyboard.type('hello vlch')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await soon(places).toEqual(['2.1 hello vlch'])
})

test('dragging a card: nobody learns of it before it is let go, and Escape puts it back', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [1, 1, 'Beta'],
    ],
  })
  const before = places()
  const home = await middle(board.card('Alpha'))
  const target = await board.cell(3, 2)
  await pull(page, home, target)
  await page.locator('div.ghost').waitFor()
  await page.locator('.target').waitFor()
  expect(places()).toEqual(before)
  expect(await board.card('Alpha').evaluate((card) => card === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.locator('div.ghost').waitFor({ state: 'detached' })
  await page.mouse.up()
  await soon(async () => Math.round((await middle(board.card('Alpha'))).x)).toBe(Math.round(home.x))
  await board.saved()
  expect(places()).toEqual(before)
  expect(await page.getByRole('button', { name: say('undo'), exact: true }).isDisabled()).toBe(true)

  await pull(page, home, target)
  await page.mouse.up()
  await soon(places).toEqual(['1.1 Beta', '3.2 Alpha'])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(before)
  await page.keyboard.press('Control+Shift+z')
  await soon(places).toEqual(['1.1 Beta', '3.2 Alpha'])
})

test('dragging within a cell: a card goes before its neighbour', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [1, 0, 'First'],
      [1, 0, 'Second'],
      [1, 0, 'Third'],
    ],
  })
  const first = await board.card('First').boundingBox()
  await pull(page, await middle(board.card('Third')), { x: (first?.x ?? 0) + 40, y: (first?.y ?? 0) + 3 })
  await page.mouse.up()
  await soon(places).toEqual(['1.0 Third', '1.0 First', '1.0 Second'])
})

test('a marquee: the cards that it touches move together, in one step', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [2, 0, 'Beta'],
      [1, 2, 'Gamma'],
    ],
  })
  const before = places()
  const [alpha, beta] = [await board.card('Alpha').boundingBox(), await board.card('Beta').boundingBox()]
  if (!alpha || !beta) throw new Error('no cards')
  await pull(
    page,
    { x: alpha.x - 5, y: alpha.y - 5 },
    { x: beta.x + beta.width / 2, y: beta.y + beta.height / 2 },
  )
  await page.locator('.marquee').waitFor()
  await page.mouse.up()
  await soon(() => page.locator('[data-card][aria-pressed=true]').count()).toBe(2)
  await page.getByText(say('panel_cards', { count: '2' })).waitFor()

  const [from, to] = [await middle(board.card('Alpha')), await board.cell(2, 1)]
  await pull(page, from, to)
  const carried = page.locator('[data-carried] > *')
  await soon(() => carried.locator('.title').allTextContents()).toEqual(['Alpha', 'Beta'])
  expect(await middle(carried.first())).toMatchObject({
    x: expect.closeTo(to.x, 0) as unknown,
    y: expect.closeTo(to.y, 0) as unknown,
  })
  await page.mouse.up()
  expect(await carried.count()).toBe(0)
  await soon(places).toEqual(['1.2 Gamma', '2.1 Alpha', '3.1 Beta'])
  await undo(page)
  await soon(places).toEqual(before)
})

test('a card in the hand that somebody deletes: it is gone from there, and the others are put down', async () => {
  const { page, board, places, other, blueprint } = await openBoard({ cards: THREE_CARDS })
  await board.card('Alpha').click()
  await board.card('Beta').click({ modifiers: ['Shift'] })
  await pull(page, await middle(board.card('Alpha')), await board.cell(2, 0))
  const inHand = page.locator('[data-carried] .title')
  await soon(() => inHand.allTextContents()).toEqual(['Alpha', 'Beta'])
  const [beta] = [...blueprint().cards.values()].filter(({ title }) => title === 'Beta')
  if (!beta) throw new Error('no card')
  deleteCards(other.doc, { ids: [beta.id] })
  await soon(() => inHand.allTextContents()).toEqual(['Alpha'])
  await page.mouse.up()
  await soon(places).toEqual(['2.0 Alpha', '2.1 Gamma'])
})

test('a card without a place: it follows the pointer out of the tray into a cell', async () => {
  const { page, board, places, other, blueprint } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  const [, lane] = blueprint().lanes
  // As when one deletes a lane while another puts a card there.
  if (lane) other.doc.getMap('lanes').delete(lane.id)
  const tray = page.getByRole('region', { name: say('board_unplaced', { count: '1' }) })
  await tray.waitFor()
  const [from, to] = [await middle(board.card('Alpha')), await board.cell(2, 1)]
  await pull(page, from, to)
  const inHand = await middle(page.locator('[data-carried] > *'))
  expect([inHand.x - to.x, inHand.y - to.y].map((px) => Math.abs(px) < 2)).toEqual([true, true])
  await page.mouse.up()
  await soon(places).toEqual(['2.1 Alpha'])
})

test('a drag with Alt held: copies are put there and chosen, the originals stay, one step to undo', async () => {
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
  await board.card('Alpha').click()
  await board.card('Gamma').click({ modifiers: ['Shift'] })
  await page.keyboard.down('Alt')
  await pull(page, await middle(board.card('Alpha')), await board.cell(2, 0))
  await soon(() => board.card('Alpha').evaluate((card) => getComputedStyle(card).opacity)).toBe('1')
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.0 Alpha', '2.1 Gamma', '3.1 Gamma'])
  await undo(page)
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
})

test('several cards by keyboard: they keep their arrangement, and at the edge none of them moves', async () => {
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
  await board.card('Alpha').click()
  await board.card('Gamma').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Alt+ArrowRight')
  await soon(places).toEqual(['1.1 Beta', '1.1 Alpha', '2.2 Gamma'])
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Alt+ArrowUp')
  await soon(places).toEqual(['0.1 Alpha', '1.1 Beta', '1.2 Gamma'])
})

test('a lane that is collapsed: cards that are moved pass over it, one or several, by pointer and by keyboard', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [0, 0, 'Alpha'],
      [2, 0, 'Beta'],
    ],
  })
  const [, lane = ''] = await names(page, 'lane')
  await headerMenu(page, 'lane', lane, 'board_collapse_lane')
  await board.card('Alpha').click()
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['2.0 Beta', '2.0 Alpha'])
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await soon(places).toEqual(['0.0 Alpha', '2.0 Beta'])
  await pull(page, await middle(board.card('Alpha')), await board.cell(1, 2))
  await page.mouse.up()
  await board.saved()
  expect(places()).toEqual(['0.0 Alpha', '2.0 Beta'])

  await board.card('Beta').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['2.0 Alpha', '3.0 Beta'])
  await pull(page, await middle(board.card('Alpha')), await board.cell(0, 1))
  await page.mouse.up()
  await soon(places).toEqual(['0.1 Alpha', '2.1 Beta'])
})

test('a locked card among several: it stays when they are dragged', async () => {
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
  await board.card('Gamma').click()
  await page.keyboard.press('Control+Shift+l')
  await board.card('Alpha').click({ modifiers: ['Shift'] })
  await pull(page, await middle(board.card('Alpha')), await board.cell(2, 0))
  await page.mouse.up()
  await soon(places).toEqual(['1.1 Beta', '2.0 Alpha', '2.1 Gamma'])
})

test('titles: written in place by double click and by Enter, with Escape leaving the field', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await board.card('Alpha').dblclick()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Omega')
  await page.keyboard.press('Enter')
  await soon(places).toEqual(['1.0 Omega'])
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' man')
  await page.keyboard.press('Escape')
  await soon(places).toEqual(['1.0 Omega man'])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Omega'])
})

test('duplicate and delete: the copies are chosen, the originals stay, one undo each', async () => {
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
  await board.card('Alpha').click()
  await board.card('Gamma').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+d')
  await soon(places).toEqual(['1.0 Alpha', '1.0 Alpha', '1.1 Beta', '2.1 Gamma', '2.1 Gamma'])
  await page.keyboard.press('Delete')
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await soon(places).toEqual([])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
})
