import { addAction } from '@sightline/blueprint'
import type { ActionId } from '@sightline/blueprint'
import type { Locator } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { boxOf, pull, undo } from './support/hand.ts'
import type { Point } from './support/hand.ts'
import { header, headerMenu, names } from './support/headers.ts'
import type { HeaderKind } from './support/headers.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** A point of an element; by how much of its width and height from its top left corner. */
async function pointOf(locator: Locator, across = 0.5, down = 0.5): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width * across, y: y + height * down }
}

/** The steps in board order, with the rank of their phase. */
function stepsOf({ blueprint }: OpenBoard): string[] {
  const { phases, steps } = blueprint()
  return phases.flatMap(({ id }, rank) =>
    steps
      .filter(({ place }) => place.phaseId === id)
      .sort((a, b) => (a.place.order < b.place.order ? -1 : 1))
      .map(({ title }) => `${rank} ${title}`),
  )
}

test('dragging a lane by its header: a bar shows where, Escape puts it back, a drop is one step to undo', async () => {
  const { page, blueprint, board } = await openBoard()
  const lanes = await names(page, 'lane')
  const [first = '', second = '', third = '', ...rest] = lanes
  const above = await pointOf(header(page, 'lane', first), 0.5, 0.2)
  await pull(page, await pointOf(header(page, 'lane', third)), above)
  await page.locator('.guide').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.guide').waitFor({ state: 'detached' })
  await page.mouse.up()
  await board.saved()
  expect(blueprint().lanes.map(({ title }) => title)).toEqual(lanes)

  await pull(page, await pointOf(header(page, 'lane', third)), above)
  expect(blueprint().lanes.map(({ title }) => title)).toEqual(lanes)
  await page.mouse.up()
  await soon(() => blueprint().lanes.map(({ title }) => title)).toEqual([third, first, second, ...rest])
  await page.keyboard.press('Control+z')
  await soon(() => blueprint().lanes.map(({ title }) => title)).toEqual(lanes)
})

test('dragging a step by its header: within its phase, into another, and to where it was', async () => {
  const open = await openBoard()
  const { page } = open
  const [first = '', second = '', third = ''] = await names(page, 'step')
  const before = [`0 ${first}`, `1 ${second}`, `2 ${third}`]
  await pull(
    page,
    await pointOf(header(page, 'step', first)),
    await pointOf(header(page, 'step', second), 0.9),
  )
  await page.mouse.up()
  await soon(() => stepsOf(open)).toEqual([`1 ${second}`, `1 ${first}`, `2 ${third}`])
  await soon(() => names(page, 'step')).toEqual([second, first, third])
  await pull(
    page,
    await pointOf(header(page, 'step', first)),
    await pointOf(header(page, 'step', second), 0.1),
  )
  await page.mouse.up()
  await soon(() => stepsOf(open)).toEqual([`1 ${first}`, `1 ${second}`, `2 ${third}`])
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('Control+z')
  await soon(() => stepsOf(open)).toEqual(before)
  await pull(
    page,
    await pointOf(header(page, 'step', first)),
    await pointOf(header(page, 'step', first), 0.8),
  )
  await page.mouse.up()
  await open.board.saved()
  expect(await page.getByRole('button', { name: say('undo'), exact: true }).isDisabled()).toBe(true)
})

test('dragging a phase by its header: its steps go along', async () => {
  const { page, blueprint } = await openBoard()
  const phases = await names(page, 'phase')
  const steps = await names(page, 'step')
  const [first = '', second = '', third = ''] = phases
  await pull(
    page,
    await pointOf(header(page, 'phase', first)),
    await pointOf(header(page, 'phase', third), 0.9),
  )
  await page.mouse.up()
  await soon(() => blueprint().phases.map(({ title }) => title)).toEqual([second, third, first])
  await soon(() => names(page, 'step')).toEqual([...steps.slice(1), ...steps.slice(0, 1)])
})

test('Alt and an arrow in a header: it moves and keeps the focus', async () => {
  const open = await openBoard()
  const { page, blueprint } = open
  const [lane = '', below = '', ...lanes] = await names(page, 'lane')
  const [phase = '', after = '', ...phases] = await names(page, 'phase')
  const [step = '', next = '', last = ''] = await names(page, 'step')
  const press = async (kind: HeaderKind, name: string, key: string): Promise<void> => {
    const button = page.getByRole('button', { name: say(`board_${kind}_menu`, { name }), exact: true })
    await button.focus()
    await page.keyboard.press(key)
    await soon(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  }
  await press('step', step, 'Alt+ArrowRight')
  await soon(() => stepsOf(open)).toEqual([`1 ${step}`, `1 ${next}`, `2 ${last}`])
  await press('step', step, 'Alt+ArrowRight')
  await soon(() => stepsOf(open)).toEqual([`1 ${next}`, `1 ${step}`, `2 ${last}`])
  await press('lane', lane, 'Alt+ArrowDown')
  await soon(() => blueprint().lanes.map(({ title }) => title)).toEqual([below, lane, ...lanes])
  await press('phase', phase, 'Alt+ArrowRight')
  await soon(() => blueprint().phases.map(({ title }) => title)).toEqual([after, phase, ...phases])
  expect(await page.getByRole('menu').count()).toBe(0)
})

test('resizing a step by its edge: nothing before the drop, its bounds, set back by a double click', async () => {
  const { page, blueprint, board } = await openBoard()
  const [step = ''] = await names(page, 'step')
  const width = (): number | undefined => blueprint().steps.find(({ title }) => title === step)?.width
  const edge = page.getByRole('separator', { name: say('board_step_width', { name: step }) })
  const from = await pointOf(edge)
  await pull(page, from, { x: from.x + 60, y: from.y })
  await page.locator('.guide').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.guide').waitFor({ state: 'detached' })
  await page.mouse.up()
  await board.saved()
  expect(width()).toBeUndefined()
  await pull(page, from, { x: from.x + 900, y: from.y })
  await page.mouse.up()
  await soon(width).toBe(320)
  await soon(async () => (await header(page, 'step', step).boundingBox())?.width).toBe(320)
  await edge.dblclick()
  await soon(width).toBeUndefined()
  await page.keyboard.press('Control+z')
  await soon(width).toBe(320)
})

test('resizing a lane by its edge: never lower than its fullest cell', async () => {
  const { page, blueprint } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [1, 0, 'Beta'],
    ],
  })
  const [, lane = ''] = await names(page, 'lane')
  const height = (): number | undefined => blueprint().lanes[1]?.height
  const edge = page.getByRole('separator', { name: say('board_lane_height', { name: lane }) })
  const from = await pointOf(edge)
  await pull(page, from, { x: from.x, y: from.y + 80 })
  await page.mouse.up()
  const least = Number(await edge.getAttribute('aria-valuemin'))
  await soon(height).toBe(least + 80)
  const now = await pointOf(edge)
  await pull(page, now, { x: now.x, y: now.y - 300 })
  await page.mouse.up()
  await soon(height).toBeUndefined()
  await soon(() => edge.getAttribute('aria-valuenow')).toBe(String(least))
})

test('resizing by keyboard: arrows on an edge are one step to undo, and the menu sets it back', async () => {
  const { page, blueprint } = await openBoard()
  const [step = ''] = await names(page, 'step')
  const width = (): number | undefined => blueprint().steps.find(({ title }) => title === step)?.width
  const edge = page.getByRole('separator', { name: say('board_step_width', { name: step }) })
  await edge.focus()
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight')
  await soon(width).toBe(198)
  expect(await edge.getAttribute('aria-valuenow')).toBe('198')
  await page.keyboard.press('Control+z')
  await soon(width).toBeUndefined()
  await edge.focus()
  await page.keyboard.press('Home')
  await soon(width).toBe(132)
  await headerMenu(page, 'step', step, 'board_reset_width')
  await soon(width).toBeUndefined()
})

test('duplicating a step, a lane and a phase: a copy with what it holds behind each, one step to undo', async () => {
  const open = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [2, 0, 'Beta'],
    ],
  })
  const { page, places, blueprint, other } = open
  const before = places()
  const [step = ''] = await names(page, 'step')
  const [, lane = ''] = await names(page, 'lane')
  const [phase = ''] = await names(page, 'phase')
  const copyOf = (title: string): string => say('board_copy_of', { title })
  const [alpha] = blueprint().cards.keys()
  if (!alpha) throw new Error('no card')
  addAction(other.doc, { id: 'action-1' as ActionId, cardId: alpha, title: 'Faster' })
  await other.fence()
  const hanging = (): number[] => [blueprint().actions.size, blueprint().archetypes[0]?.path.size ?? 0]

  await headerMenu(page, 'step', step, 'board_duplicate_step')
  await soon(async () => (await names(page, 'step'))[1]).toBe(copyOf(step))
  await soon(places).toEqual(['1.0 Alpha', '1.1 Alpha', '2.0 Beta', '2.1 Beta'])
  expect(hanging()).toEqual([2, 4])
  await undo(page)
  await soon(places).toEqual(before)
  expect(hanging()).toEqual([1, 3])

  await headerMenu(page, 'lane', lane, 'board_duplicate_lane')
  await soon(async () => (await names(page, 'lane'))[2]).toBe(copyOf(lane))
  await soon(places).toEqual(['1.0 Alpha', '2.0 Alpha', '3.0 Beta'])
  await undo(page)
  await soon(places).toEqual(before)

  await headerMenu(page, 'phase', phase, 'board_duplicate_phase')
  await soon(async () => (await names(page, 'phase'))[1]).toBe(copyOf(phase))
  await soon(places).toEqual(['1.0 Alpha', '1.1 Alpha', '2.0 Beta', '2.1 Beta'])
  await undo(page)
  await soon(places).toEqual(before)
})

test('the menu and the chevron of a lane: seen under the pointer and in the focus, not otherwise', async () => {
  const { page } = await openBoard()
  const [lane = ''] = await names(page, 'lane')
  const menu = page.getByRole('button', { name: say('board_lane_menu', { name: lane }), exact: true })
  const fold = page.getByRole('button', { name: say('board_lane_cards', { name: lane }) })
  const both = async (state: 'visible' | 'hidden'): Promise<void> => {
    for (const button of [menu, fold]) await button.locator('svg').waitFor({ state })
  }
  await both('hidden')
  await header(page, 'lane', lane).hover()
  await both('visible')
  await page.mouse.move(0, 0)
  await both('hidden')
  for (const button of [menu, fold]) {
    await button.focus()
    await button.locator('svg').waitFor({ state: 'visible' })
  }
})

test('collapsing a lane: a thin row for this viewer alone, by its chevron and its menu; a jump opens it', async () => {
  const { page, board, blueprint } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [2, 0, 'Beta'],
    ],
  })
  const before = JSON.stringify(blueprint().lanes)
  const [, lane = ''] = await names(page, 'lane')
  const fold = page.getByRole('button', { name: say('board_lane_cards', { name: lane }) })
  expect(await fold.getAttribute('aria-expanded')).toBe('true')
  await fold.focus()
  await page.keyboard.press('Enter')
  await board.card('Alpha').waitFor({ state: 'detached' })
  await board.card('Beta').waitFor()
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  await soon(async () => (await header(page, 'lane', lane).boundingBox())?.height).toBe(28)
  expect(await page.getByRole('separator', { name: say('board_lane_height', { name: lane }) }).count()).toBe(
    0,
  )
  await headerMenu(page, 'lane', lane, 'board_expand_lane')
  await board.card('Alpha').waitFor()
  await headerMenu(page, 'lane', lane, 'board_collapse_lane')
  await board.card('Alpha').waitFor({ state: 'detached' })

  await page.keyboard.press('Control+f')
  await page.keyboard.type('Alpha')
  await page.getByRole('option', { name: 'Alpha' }).first().waitFor()
  await page.keyboard.press('Enter')
  await board.card('Alpha').waitFor()
  await board.saved()
  expect(JSON.stringify(blueprint().lanes)).toBe(before)
})

test('a card over several steps: by its right edge, nothing before the drop, and back by a double click', async () => {
  const { page, board, blueprint } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [1, 1, 'Beta'],
    ],
  })
  const span = (): number | undefined =>
    [...blueprint().cards.values()].find(({ title }) => title === 'Alpha')?.span
  const card = board.card('Alpha')
  const below = (await board.card('Beta').boundingBox())?.y ?? 0
  const edge = page.locator('.edge.lower')
  await card.hover()
  const from = await pointOf(edge)
  await pull(page, from, await board.cell(1, 1))
  await page.mouse.move((await board.cell(1, 1)).x + 30, from.y)
  await page.locator('.widened').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.widened').waitFor({ state: 'detached' })
  await page.mouse.up()
  await board.saved()
  expect(span()).toBeUndefined()

  await card.hover()
  await pull(page, from, { x: from.x + 2000, y: from.y })
  await page.mouse.up()
  await soon(span).toBe(3)
  await soon(async () => (await card.boundingBox())?.width).toBe(3 * 174 - 22)
  expect((await board.card('Beta').boundingBox())?.y).toBeGreaterThan(below)
  await edge.dblclick()
  await soon(span).toBeUndefined()
  await undo(page)
  await soon(span).toBe(3)
})

test('a card over several steps by keyboard and menu: no further than the last step, each one step to undo', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[1, 1, 'Alpha']] })
  const span = (): number | undefined => [...blueprint().cards.values()][0]?.span
  await board.card('Alpha').focus()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await soon(span).toBe(2)
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('ContextMenu')
  await page.getByRole('menuitem', { name: say('action_narrow') }).waitFor()
  expect(await page.getByRole('menuitem', { name: say('action_widen') }).count()).toBe(0)
  await page.getByRole('menuitem', { name: say('action_narrow') }).click()
  await soon(span).toBeUndefined()
  await undo(page)
  await soon(span).toBe(2)
  await undo(page)
  await soon(span).toBeUndefined()
})
