import { addCards, addLink } from '@sightline/blueprint'
import type { CardId, LinkId } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { BoardDriver } from './support/board.ts'
import { headerMenu, names } from './support/headers.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

interface Point {
  readonly x: number
  readonly y: number
}

async function middle(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function pull(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('undo'), exact: true }).click()
}

async function redo(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('redo'), exact: true }).click()
}

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

  await pull(page, await middle(board.card('Alpha')), await board.cell(2, 1))
  await page.mouse.up()
  await soon(places).toEqual(['1.2 Gamma', '2.1 Alpha', '3.1 Beta'])
  await undo(page)
  await soon(places).toEqual(before)
})

test('a drag with Alt held: copies are put there and chosen, the originals stay, one step to undo', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED })
  await board.card('Alpha').click()
  await board.card('Gamma').click({ modifiers: ['Shift'] })
  await page.keyboard.down('Alt')
  await pull(page, await middle(board.card('Alpha')), await board.cell(2, 0))
  await page.mouse.up()
  await page.keyboard.up('Alt')
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.0 Alpha', '2.1 Gamma', '3.1 Gamma'])
  await undo(page)
  await soon(places).toEqual(['1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
})

test('several cards by keyboard: they keep their arrangement, and at the edge none of them moves', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED })
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
  const { page, board, places } = await openBoard({ cards: LINKED })
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

test('names of lanes, phases and steps: double click or menu, Enter keeps, Escape and nothing do not', async () => {
  const { page, blueprint } = await openBoard()
  const found = (): string[] => [
    blueprint().lanes[0]?.title ?? '',
    blueprint().phases[0]?.title ?? '',
    blueprint().steps.find((step) => step.place.phaseId === blueprint().phases[0]?.id)?.title ?? '',
  ]
  const [lane = '', phase = '', step = ''] = found()
  for (const name of [lane, phase, step]) {
    await page.locator('.name', { hasText: name }).first().dblclick()
    await page.keyboard.type(`New ${name}`)
    await page.keyboard.press('Enter')
  }
  const renamed = [lane, phase, step].map((name) => `New ${name}`)
  await soon(found).toEqual(renamed)
  await headerMenu(page, 'lane', `New ${lane}`, 'board_rename')
  await page.keyboard.type('Thrown away')
  await page.keyboard.press('Escape')
  await headerMenu(page, 'step', `New ${step}`, 'board_rename')
  await page.keyboard.type('   ')
  await page.keyboard.press('Enter')
  await page.locator('.name input').waitFor({ state: 'detached' })
  expect(found()).toEqual(renamed)
  await undo(page)
  await soon(found).toEqual([`New ${lane}`, `New ${phase}`, step])
})

test('lanes: added, moved, hidden and shown again, each one step to undo', async () => {
  const { page, blueprint } = await openBoard({ cards: [[0, 0, 'Poster']] })
  const lanes = await names(page, 'lane')
  const [first = '', second = '', ...rest] = lanes
  await headerMenu(page, 'lane', first, 'board_add_lane_below')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('board_lane_kind')).selectOption('time')
  await dialog.getByLabel(say('board_lane_name')).fill('Minutes')
  await dialog.getByRole('button', { name: say('board_add_lane') }).click()
  await soon(() => names(page, 'lane')).toEqual([first, 'Minutes', second, ...rest])
  await headerMenu(page, 'lane', 'Minutes', 'board_move_up')
  await soon(() => names(page, 'lane')).toEqual(['Minutes', first, second, ...rest])
  await headerMenu(page, 'lane', first, 'board_hide_lane')
  await soon(() => names(page, 'lane')).toEqual(['Minutes', second, ...rest])
  await soon(() => page.locator('[data-card]').count()).toBe(0)
  await page.getByText(say('board_hidden_lanes', { count: '1' })).click()
  await page.getByRole('menuitem', { name: say('board_show_lane', { name: first }) }).click()
  await soon(() => names(page, 'lane')).toEqual(['Minutes', first, second, ...rest])
  for (let step = 0; step < 4; step += 1) await undo(page)
  await soon(() => blueprint().lanes.map(({ title }) => title)).toEqual(lanes)
  await soon(() => names(page, 'lane')).toEqual(lanes)
})

test('steps: added with their name open, moved across phases, deleted', async () => {
  const { page, blueprint, places } = await openBoard({ cards: [[1, 1, 'Pays']] })
  const steps = await names(page, 'step')
  const [first = '', second = '', third = ''] = steps
  await headerMenu(page, 'step', first, 'board_add_step_right')
  await page.locator('.name input').waitFor()
  await page.keyboard.type('Compare')
  await page.keyboard.press('Enter')
  await soon(() => names(page, 'step')).toEqual([first, 'Compare', second, third])
  await headerMenu(page, 'step', 'Compare', 'board_move_right')
  await soon(() => {
    const step = blueprint().steps.find(({ title }) => title === 'Compare')
    return blueprint().phases.findIndex(({ id }) => id === step?.place.phaseId)
  }).toBe(1)
  await headerMenu(page, 'step', 'Compare', 'board_move_right')
  await soon(() => names(page, 'step')).toEqual([first, second, 'Compare', third])
  await soon(places).toEqual(['1.1 Pays'])
})

test.each([
  ['lane', 1, 'board_move_them', ['0.1 Beta', '0.0 Alpha', '1.0 Gamma']],
  ['lane', 1, 'board_delete_all', ['1.0 Gamma']],
  ['step', 0, 'board_move_them', ['1.0 Alpha', '1.0 Beta', '2.0 Gamma']],
  ['step', 0, 'board_delete_all', ['1.0 Beta']],
] as const)(
  'deleting a %s with cards (%i, %s): asks first, and one undo brings all back',
  async (kind, at, answer, left) => {
    const { page, places, board } = await openBoard({
      cards: [
        [1, 0, 'Alpha'],
        [1, 1, 'Beta'],
        [2, 0, 'Gamma'],
      ],
    })
    const before = places()
    const heads = await names(page, kind)
    await headerMenu(page, kind, heads[at] ?? '', `board_delete_${kind}`)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(say('board_delete_cards_text', { count: '2' })).waitFor()
    await dialog.getByRole('button', { name: say('cancel') }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(places()).toEqual(before)

    await headerMenu(page, kind, heads[at] ?? '', `board_delete_${kind}`)
    await dialog.getByRole('button', { name: say(answer) }).click()
    await soon(() => places().toSorted()).toEqual([...left].sort())
    await soon(async () => (await names(page, kind)).length).toBe(heads.length - 1)
    await undo(page)
    await soon(places).toEqual(before)
    await soon(() => names(page, kind)).toEqual(heads)
    await board.card('Alpha').waitFor()
  },
)

test('deleting a phase: its steps go to its neighbour, or with everything; one undo each', async () => {
  const { page, places, blueprint } = await openBoard({ cards: [[1, 1, 'Pays']] })
  const titles = blueprint().phases.map(({ title }) => title)
  const [, second = ''] = titles
  await headerMenu(page, 'phase', second, 'board_delete_phase')
  await page.getByRole('button', { name: say('board_keep_steps') }).click()
  await soon(() => [blueprint().phases.length, blueprint().steps.length, ...places()]).toEqual([
    2,
    3,
    '1.1 Pays',
  ])
  await undo(page)
  await soon(() => blueprint().phases.map(({ title }) => title)).toEqual(titles)
  await headerMenu(page, 'phase', second, 'board_delete_phase')
  await page.getByRole('button', { name: say('board_delete_all') }).click()
  await soon(() => [blueprint().phases.length, blueprint().steps.length, ...places()]).toEqual([2, 2])
  await undo(page)
  await soon(places).toEqual(['1.1 Pays'])
  expect(blueprint().phases.map(({ title }) => title)).toEqual(titles)
})

const LINKED = [
  [1, 0, 'Alpha'],
  [1, 1, 'Beta'],
  [2, 1, 'Gamma'],
] as const

test('links: drawn from a handle and with the link tool, refused twice, deleted, undone', async () => {
  const { page, board, blueprint } = await openBoard({ cards: LINKED })
  const links = (): string[] =>
    [...blueprint().links.values()]
      .map(({ from, to }) => [from, to].map((id) => blueprint().cards.get(id)?.title).join(' > '))
      .sort()

  await page.mouse.move(...coordinates(await middle(board.card('Alpha'))))
  const handle = page.locator('.handle.right')
  await handle.waitFor()
  await pull(page, await middle(handle), await middle(board.card('Beta')))
  await page.mouse.up()
  await soon(links).toEqual(['Alpha > Beta'])

  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('l')
  await pull(page, await middle(board.card('Beta')), await middle(board.card('Gamma')))
  await page.mouse.up()
  await soon(links).toEqual(['Alpha > Beta', 'Beta > Gamma'])
  await page.getByRole('button', { name: say('board_tool_link'), exact: true }).click()
  await pull(page, await middle(board.card('Alpha')), await middle(board.card('Beta')))
  await page.mouse.up()
  await page.getByText(say('board_refused_linkExists')).waitFor()
  await pull(page, await middle(board.card('Alpha')), await board.cell(4, 2))
  await page.mouse.up()
  await board.saved()
  expect(links()).toEqual(['Alpha > Beta', 'Beta > Gamma'])

  await page.getByRole('button', { name: say('board_tool_select'), exact: true }).click()
  await pressLink(page, 0)
  await page.getByRole('radiogroup', { name: say('panel_link_kind') }).waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Delete')
  await soon(() => links().length).toBe(1)
  await undo(page)
  await soon(links).toEqual(['Alpha > Beta', 'Beta > Gamma'])
})

test('links: a card takes its links along when it is deleted, and undo brings both back', async () => {
  const { page, board, other, blueprint, places } = await openBoard({ cards: LINKED })
  const [from, to] = [...blueprint().cards.values()].map(({ id }) => id)
  if (!from || !to) throw new Error('no cards')
  addLink(other.doc, { id: 'link-1' as LinkId, from, to, kind: 'flow', label: 'when it rains' })
  await page.locator('.label', { hasText: 'when it rains' }).waitFor()
  await board.card('Alpha').click()
  await page.keyboard.press('Delete')
  await soon(() => [blueprint().links.size, ...places()]).toEqual([0, '1.1 Beta', '2.1 Gamma'])
  await page.keyboard.press('Control+z')
  await soon(() => [blueprint().links.size, ...places()]).toEqual([1, '1.0 Alpha', '1.1 Beta', '2.1 Gamma'])
  await page.locator('.label', { hasText: 'when it rains' }).waitFor()
})

/** Presses a link in the middle of its way. */
async function pressLink(page: Page, at: number): Promise<void> {
  const point = await page
    .locator('path[data-link]')
    .nth(at)
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2)
      const matrix = path.getScreenCTM()
      return new DOMPoint(x, y).matrixTransform(matrix ?? undefined).toJSON() as { x: number; y: number }
    })
  await page.mouse.click(point.x, point.y)
}

function coordinates({ x, y }: Point): [number, number] {
  return [x, y]
}

test('duplicate and delete: the copies are chosen, the originals stay, one undo each', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED })
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

/** The middle of a card in whole pixels. It may lie on half of one, so it is rounded where that is no tie. */
async function spot(board: BoardDriver): Promise<Point> {
  const { x, y } = await middle(board.card('Alpha'))
  return { x: Math.floor(x + 0.25), y: Math.floor(y + 0.25) }
}

async function zoomOf(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('button.zoom').textContent()) ?? '', 10)
}

test('the view: Ctrl and the wheel zoom around the pointer, keys zoom, and the wheel pans', async () => {
  const { page, board } = await openBoard({ cards: LINKED })
  const at = await spot(board)
  await page.mouse.move(at.x, at.y)
  for (const turn of [-300, -300, 300, 300, 300, 300]) {
    const zoom = await zoomOf(page)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, turn)
    await page.keyboard.up('Control')
    await soon(() => zoomOf(page)).not.toBe(zoom)
    const now = await middle(board.card('Alpha'))
    expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(1.5)
  }
  for (let turn = 0; turn < 40; turn += 1) {
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 500)
    await page.keyboard.up('Control')
  }
  await soon(() => zoomOf(page)).toBe(10)

  await page.locator('[data-board]').focus()
  await page.keyboard.press('1')
  await page.keyboard.press('0')
  await soon(() => zoomOf(page)).toBe(100)
  await page.keyboard.press('+')
  await soon(() => zoomOf(page)).toBeGreaterThan(100)
  await page.keyboard.press('-')
  await soon(() => zoomOf(page)).toBe(100)

  const from = await spot(board)
  await page.mouse.wheel(40, 30)
  await soon(() => spot(board)).toEqual({ x: from.x - 40, y: from.y - 30 })
  await page.keyboard.down('Shift')
  await page.mouse.wheel(0, -40)
  await page.keyboard.up('Shift')
  await soon(() => spot(board)).toEqual({ x: from.x, y: from.y - 30 })
})

test('the view: Space and the pointer, the hand tool, the middle button and arrow keys pan; no card moves', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED })
  const before = places()
  let from = await spot(board)
  const moved = async (dx: number, dy: number): Promise<void> => {
    await soon(() => spot(board)).toEqual({ x: from.x + dx, y: from.y + dy })
    from = await spot(board)
  }
  await page.locator('[data-board]').focus()
  await page.keyboard.down('Space')
  await pull(page, from, { x: from.x + 60, y: from.y + 40 })
  await page.mouse.up()
  await page.keyboard.up('Space')
  await moved(60, 40)

  await page.keyboard.press('h')
  await pull(page, from, { x: from.x - 30, y: from.y + 20 })
  await page.mouse.up()
  await moved(-30, 20)
  await page.keyboard.press('Escape')

  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(from.x + 25, from.y, { steps: 4 })
  await page.mouse.up({ button: 'middle' })
  await moved(25, 0)

  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
  await moved(80, 0)
  await page.keyboard.press('ArrowDown')
  await moved(0, -80)
  await board.saved()
  expect(places()).toEqual(before)
})

test('the middle button: what is marked somewhere is not pasted when it is let go', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED })
  const before = places()
  await board.card('Alpha').dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Escape')
  const from = await spot(board)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(from.x + 25, from.y, { steps: 4 })
  await page.mouse.up({ button: 'middle' })
  await soon(() => spot(board)).not.toEqual(from)
  await board.saved()
  expect(places()).toEqual(before)
})

test('touch: one finger pans, a tap chooses, two fingers zoom around their middle', async () => {
  const { page, board, places } = await openBoard({ cards: LINKED, hasTouch: true })
  const before = places()
  const cdp = await page.context().newCDPSession(page)
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    })
  }
  const from = await spot(board)
  await touch('touchStart', [from])
  for (let px = 10; px <= 60; px += 10) await touch('touchMove', [{ x: from.x + px, y: from.y + px / 2 }])
  await touch('touchEnd', [])
  await soon(() => spot(board)).toEqual({ x: from.x + 60, y: from.y + 30 })
  expect(await page.locator('[data-card][aria-pressed=true]').count()).toBe(0)

  const at = await spot(board)
  const apart = (px: number): Point[] => [
    { x: at.x - px, y: at.y },
    { x: at.x + px, y: at.y },
  ]
  const zoom = await zoomOf(page)
  await touch('touchStart', [apart(50)[0] ?? at])
  await touch('touchStart', apart(50))
  for (let px = 55; px <= 100; px += 5) await touch('touchMove', apart(px))
  await touch('touchEnd', [])
  await soon(() => zoomOf(page)).toBe(zoom * 2)
  const now = await spot(board)
  expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(3)

  await touch('touchStart', [now])
  await touch('touchEnd', [])
  await soon(() => page.locator('[data-card][aria-pressed=true]').count()).toBe(1)
  await board.saved()
  expect(places()).toEqual(before)
})

test('headers stay in sight however far the board is moved, and leave with its end', async () => {
  const { page, board, other, blueprint } = await openBoard({ viewport: { width: 1200, height: 640 } })
  const many = Array.from({ length: 24 }, (_, at) => at)
  addCards(other.doc, {
    cards: many.map((at) => ({
      id: `c${at}` as CardId,
      title: `Card ${at}`,
      place: {
        laneId: blueprint().lanes[2]?.id ?? ('' as never),
        stepId: blueprint().steps[1]?.id ?? ('' as never),
        order: `a${'abcdefghijklmnopqrstuvwxyz'.charAt(at)}`,
      },
    })),
  })
  await board.card('Card 23').waitFor()
  const canvas = await page.locator('[data-board]').boundingBox()
  if (!canvas) throw new Error('no canvas')
  const step = page.locator('[data-step]').first()
  await page.mouse.move(canvas.x + 400, canvas.y + 300)
  await page.mouse.wheel(200, 700)
  await soon(async () => (await board.card('Card 0').boundingBox())?.y ?? 0).toBeLessThan(0)
  const [head, lane] = [await step.boundingBox(), await page.locator('[data-lane]').nth(2).boundingBox()]
  expect(head?.y).toBeGreaterThanOrEqual(canvas.y)
  expect(head?.y).toBeLessThan(canvas.y + 80)
  expect(lane?.x).toBeGreaterThanOrEqual(canvas.x + 60)
  expect(lane?.x).toBeLessThan(canvas.x + 100)
})

test('a board of 600 cards mounts only those near the view, and others when they come near', async () => {
  const cards = Array.from(
    { length: 600 },
    (_, at) => [at % 5, Math.floor(at / 5) % 3, `Card number ${at}`] as const,
  )
  const { page, board, places } = await openBoard({ cards })
  expect(places()).toHaveLength(600)
  const mounted = (): Promise<string[]> => board.titles()
  await soon(async () => (await mounted()).length).toBeGreaterThan(10)
  const first = await mounted()
  expect(first.length).toBeLessThan(200)
  expect(first).not.toContain('Card number 599')
  await page.mouse.move(700, 500)
  await page.mouse.wheel(0, 9000)
  await soon(mounted).not.toEqual(first)
  await soon(async () => (await mounted()).length).toBeLessThan(200)
})

test('a board of 600 cards from far away: plain shapes, each of which can be chosen, and cards again from near by', async () => {
  const cards = Array.from(
    { length: 600 },
    (_, at) => [at % 5, Math.floor(at / 5) % 3, `Card number ${at}`] as const,
  )
  const { page, board, blueprint } = await openBoard({ cards })
  const shapes = async (): Promise<number> =>
    Number(await page.locator('[data-far-cards]').getAttribute('data-far-cards'))
  await page.locator('[data-board]').focus()
  await page.keyboard.press('1')
  await soon(async () => (await shapes()) + (await board.titles()).length).toBe(600)
  expect(await shapes()).toBeGreaterThan(400)

  const { lanes, cards: boxes } = layoutBlueprint(blueprint())
  const last = [...boxes.values()].at(-1)
  const [firstLane, canvas] = [lanes[0], await page.locator('[data-lane]').first().boundingBox()]
  if (!last || !firstLane || !canvas) throw new Error('no board')
  expect(await page.locator(`[data-card="${last.id}"]`).count()).toBe(0)
  const zoom = canvas.height / firstLane.height
  const [x, y] = [canvas.x + (last.x + last.width / 2) * zoom, canvas.y + (last.y + 10 - firstLane.y) * zoom]
  await page.mouse.click(x, y)
  const chosen = page.locator(`[data-card="${last.id}"]`)
  await chosen.waitFor()
  expect(await chosen.getAttribute('aria-pressed')).toBe('true')

  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await soon(() => page.locator('[data-far-cards]').count()).toBe(0)
  await soon(async () => (await board.titles()).length).toBeLessThan(300)
})
