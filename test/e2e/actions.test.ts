import { addArrow, addLink, editLink } from '@sightline/blueprint'
import type { ArrowId, CardId, LinkId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { faultsOn } from './support/faults-on.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Finds, Compares and Pays one after the other, and a card that has nothing to do with them. */
async function chained(): Promise<OpenBoard> {
  const opened = await openBoard({
    cards: [
      [1, 0, 'Finds'],
      [1, 1, 'Compares'],
      [1, 2, 'Pays'],
      [3, 1, 'Stock'],
    ],
  })
  const { other, blueprint } = opened
  const idOf = (title: string): CardId | undefined =>
    [...blueprint().cards.values()].find((card) => card.title === title)?.id
  for (const [from, to] of [
    ['Finds', 'Compares'],
    ['Compares', 'Pays'],
  ] as const) {
    const [fromId, toId] = [idOf(from), idOf(to)]
    if (!fromId || !toId) throw new Error('no such card')
    addLink(other.doc, { id: `link-${from}` as LinkId, from: fromId, to: toId, kind: 'flow' })
  }
  await other.fence()
  await soon(() => opened.page.locator('[data-link]').count()).toBe(2)
  return opened
}

async function faded(page: Page): Promise<string[]> {
  const titles = await page.locator('[data-card].faded .title').allTextContents()
  return titles.map((title) => title.trim())
}

async function askFor(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(label)
  await page.getByRole('option', { name: label, exact: true }).click()
}

test('trace: R fades all but the chain, R or Escape ends it, and it is said how long the chain is', async () => {
  const { page, board } = await chained()
  await board.card('Compares').click()
  await page.keyboard.press('r')
  await soon(() => faded(page)).toEqual(['Stock'])
  await page
    .getByRole('status')
    .filter({ hasText: say('trace_count', { count: '2' }) })
    .waitFor()
  await page.keyboard.press('Escape')
  await soon(() => faded(page)).toEqual([])
  await board.card('Stock').click()
  await page.keyboard.press('r')
  await soon(() => faded(page)).toEqual(['Finds', 'Compares', 'Pays'])
  await page.keyboard.press('r')
  await soon(() => faded(page)).toEqual([])
})

test('fold: what the customer does not see is gone for this tab alone, and comes back', async () => {
  const { page, board, places } = await chained()
  await page.getByRole('button', { name: say('action_fold'), exact: true }).click()
  await soon(() => board.titles()).toEqual(['Compares', 'Finds', 'Pays'])
  expect(places()).toHaveLength(4)
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('b')
  await soon(() => board.titles()).toEqual(['Compares', 'Finds', 'Pays', 'Stock'])
})

test('palette: an action by its name and Enter, with the keyboard alone; Escape leaves everything as it was', async () => {
  const { page, board, places } = await chained()
  await board.card('Pays').click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dupl')
  await page.keyboard.press('Enter')
  await soon(() => places().filter((place) => place.includes('Pays'))).toEqual(['1.2 Pays', '1.2 Pays'])
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('no action is called so')
  await page.getByText(say('palette_none')).waitFor()
})

test('palette: what the bars offer, the colour of chosen notes and what the pen writes with', async () => {
  const { page, board, blueprint } = await openBoard()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('n')
  const { x, y } = await board.cell(2, 1)
  await page.mouse.click(x, y)
  await page.keyboard.type('Why?')
  await page.keyboard.press('Escape')
  const colours = (): readonly unknown[] => [...blueprint().stickies.values()].map(({ colour }) => colour)
  await soon(() => blueprint().stickies.size).toBe(1)
  await askFor(page, `${say('palette_colour')}: ${say('sticky_green')}`)
  await soon(colours).toEqual(['green'])
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  await askFor(page, `${say('pen_bar')}: ${say('pen_thick')}`)
  const thick = page
    .getByRole('toolbar', { name: say('pen_bar') })
    .getByRole('button', { name: say('pen_thick') })
  await soon(() => thick.getAttribute('aria-pressed')).toBe('true')
})

test('palette: what the panel offers, for all chosen touchpoints in one step, and of what says so already nothing is lost', async () => {
  // The palette has a group of this name.
  const fitting = say('action_group_choose')
  const { page, board, blueprint } = await openBoard({
    cards: [
      [2, 0, fitting],
      [2, 1, 'Till'],
    ],
  })
  const told = (): readonly unknown[] =>
    [...blueprint().cards.values()]
      .toSorted((a, b) => a.title.localeCompare(b.title))
      .map(({ title, status, failPoint }) => [title, status, failPoint?.recovery])
  await board.card(fitting).click()
  await askFor(page, `${say('fail_point')}: ${say('panel_yes')}`)
  await page.getByLabel(say('panel_recovery')).fill('Call a colleague')
  await soon(told).toEqual([
    [fitting, undefined, 'Call a colleague'],
    ['Till', undefined, undefined],
  ])
  await board.card('Till').click({ modifiers: ['Shift'] })
  await askFor(page, `${say('panel_status')}: ${say('card_status_retired')}`)
  await askFor(page, `${say('fail_point')}: ${say('panel_yes')}`)
  const both = [
    [fitting, 'retired', 'Call a colleague'],
    ['Till', 'retired', ''],
  ]
  await soon(told).toEqual(both)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await soon(told).toEqual([
    [fitting, undefined, 'Call a colleague'],
    ['Till', undefined, undefined],
  ])
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+Shift+z')
  await soon(told).toEqual(both)
})

test('palette: the kind of a chosen link, and that it goes both ways', async () => {
  const { page, blueprint } = await chained()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Pays')
  await page.getByRole('option', { name: 'Compares → Pays' }).click()
  await page.getByRole('complementary').getByLabel(say('panel_link_kind')).waitFor()
  await page.locator('[data-board]').focus()
  await askFor(page, `${say('panel_link_kind')}: ${say('link_kind_support')}`)
  await askFor(page, `${say('panel_link_both_ways')}: ${say('panel_yes')}`)
  const link = (): unknown => blueprint().links.get('link-Compares' as LinkId)
  await soon(link).toMatchObject({ kind: 'support', bothWays: true })
})

test('find: a card below the line that is folded away, by a word of its notes without its accent; Enter goes there', async () => {
  const { page, board, other, blueprint } = await chained()
  const stock = [...blueprint().cards.values()].find((card) => card.title === 'Stock')
  const notes = stock && other.doc.getMap('cards').get(stock.id)
  const text: unknown = notes && Reflect.get(notes, 'get').call(notes, 'notes')
  Reflect.get(Object(text), 'insert').call(text, 0, 'Almacén de Getafe')
  await other.fence()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('b')
  await soon(() => board.card('Stock').count()).toBe(0)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('almacen')
  await page.getByRole('option', { name: 'Stock' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await board.card('Stock').waitFor()
  await soon(() => board.card('Stock').getAttribute('aria-pressed')).toBe('true')
})

test('find: a link and an arrow by their labels; Enter goes there and chooses them', async () => {
  const { page, other, blueprint } = await chained()
  const [link] = [...blueprint().links.values()]
  const [lane, step] = [blueprint().lanes[0], blueprint().steps[0]]
  if (!link || !lane || !step) throw new Error('no link')
  editLink(other.doc, { id: link.id, changes: { label: 'Ship to store' } })
  const at = (x: number) => ({ laneId: lane.id, stepId: step.id, x, y: 20 })
  const ends = { from: at(20), to: at(120) }
  addArrow(other.doc, { id: 'arrow' as ArrowId, ends, order: 'a0', label: 'Ship by bike' })
  await other.fence()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('ship')
  await page.getByRole('option', { name: 'Ship by bike' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('option', { name: 'Ship to store' }).click()
  await page.getByRole('complementary').getByLabel(say('panel_link_kind')).waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('bike')
  await page.keyboard.press('Enter')
  await page.locator('[data-thing="arrow"][aria-pressed="true"]').waitFor()
})

test('keys: ? lists them, and the list has nothing that axe finds fault with', async () => {
  const { page } = await openBoard()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: say('action_keys') }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test('context menu: by the other button on a card, and by the menu key on what has the focus', async () => {
  const { page, board, places } = await chained()
  await board.card('Stock').click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('action_remove') }).click()
  await soon(places).toEqual(['1.0 Finds', '1.1 Compares', '1.2 Pays'])
  await board.card('Finds').click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: say('action_choose_lane') }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('menuitem', { name: say('action_choose_lane') }).click()
  await soon(() => page.locator('[data-card][aria-pressed=true]').count()).toBe(3)
})

test('context menu: by a long press of a finger, about what is pressed and not what was chosen', async () => {
  const { page, board } = await openBoard({
    cards: [
      [1, 0, 'Chosen'],
      [1, 2, 'Pressed'],
    ],
    hasTouch: true,
  })
  await board.card('Chosen').tap()
  const box = await board.card('Pressed').boundingBox()
  if (!box) throw new Error('no card')
  const cdp = await page.context().newCDPSession(page)
  const touchPoints = [{ x: box.x + 40, y: box.y + 12, id: 0 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.getByRole('menuitem', { name: say('action_duplicate') }).waitFor()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect(await board.card('Pressed').getAttribute('aria-pressed')).toBe('true')
  expect(await board.card('Chosen').getAttribute('aria-pressed')).toBe('false')
})

test('choosing: Shift and Space takes the lane, Ctrl and Space the step', async () => {
  const { page, board } = await chained()
  const chosen = (): Promise<number> => page.locator('[data-card][aria-pressed=true]').count()
  await board.card('Compares').click()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Shift+Space')
  await soon(chosen).toBe(3)
  await board.card('Compares').click()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+Space')
  await soon(chosen).toBe(2)
})
