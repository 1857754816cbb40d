import { gridOf } from '@sightline/blueprint'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { boxOf, middle, pull } from './support/hand.ts'
import type { Point } from './support/hand.ts'
import { openBoard } from './support/open-board.ts'
import type { CardAt, OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'

afterAll(closeBrowser)

/** Where the board's own corner lies. */
async function corner(page: Page): Promise<Point> {
  const { x, y } = await boxOf(page.locator('[data-board] .paper'))
  return { x, y }
}

/** What is seen of a card that is dragged. */
function carried(page: Page): Locator {
  return page.locator('[data-carried] > *')
}

/** The board scrolls in whole pixels and begins anywhere between two. */
function about(px: number): unknown {
  return expect.closeTo(px, -0.5) as unknown
}

/** The board stays where it is while frames go by. */
async function stands(page: Page): Promise<void> {
  const before = await corner(page)
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame)
  })
  expect(await corner(page)).toEqual(before)
}

/** Where the canvas begins on the page, and what is seen of it between the rail, the bar at its foot and the panel of a card. */
async function openArea(
  page: Page,
): Promise<{ readonly left: number; top: number; right: number; bottom: number }> {
  const { x, y, width, height } = await boxOf(page.locator('[data-board]'))
  return { left: x + 76, top: y, right: x + width - 336, bottom: y + height - 64 }
}

/** A board of six steps and seven lanes at 100 %, which is wider and taller than the window. */
async function openLarge(options: { readonly reducedMotion?: 'reduce' } = {}): Promise<OpenBoard> {
  const open = await openBoard({
    template: 'running-shoes',
    viewport: { width: 1120, height: 600 },
    ...options,
  })
  await open.page.locator('[data-board]').focus()
  await open.page.keyboard.press('0')
  await soon(() => open.page.locator('button.zoom').textContent()).toContain('100')
  return open
}

const CARD = 'Searches for marathon shoes'

test('a card at the right and the left edge: the board scrolls to its end under it, and the card lands there', async () => {
  const { page, board, places } = await openLarge()
  const card = board.card(CARD)
  const from = await middle(card)
  await card.click()
  await page.locator('aside').waitFor()
  const area = await openArea(page)
  await pull(page, from, { x: 600, y: from.y }, { x: area.right - 4, y: from.y })
  const { width } = await boxOf(page.locator('.paper'))
  await soon(async () => (await corner(page)).x).toEqual(about(area.right - width))
  expect(await middle(carried(page))).toMatchObject({ x: expect.closeTo(area.right - 4, 0) })
  // The pointer has not moved since: what is aimed at goes along with the board.
  const aimedAt = await boxOf(page.locator('.paper .target'))
  expect(aimedAt.x).toBeLessThan(area.right - 4)
  expect(aimedAt.x + aimedAt.width).toBeGreaterThan(area.right - 4)
  await page.mouse.up()
  await soon(places).toContain(`1.5 ${CARD}`)

  const there = await middle(card)
  await pull(page, there, { x: 600, y: there.y }, { x: area.left + 140 + 4, y: there.y })
  await soon(async () => (await corner(page)).x).toEqual(about(area.left))
  await page.mouse.up()
  await soon(places).toContain(`1.0 ${CARD}`)
})

test('a card at the bottom and under the headers: the zone begins inside of them', async () => {
  const { page, board, places } = await openLarge()
  const card = board.card(CARD)
  const from = await middle(card)
  await card.click()
  await page.locator('aside').waitFor()
  const area = await openArea(page)
  await pull(page, from, { x: from.x, y: 350 }, { x: from.x, y: area.bottom - 4 })
  const { height } = await boxOf(page.locator('.paper'))
  await soon(async () => (await corner(page)).y).toEqual(about(area.bottom - height))
  await page.mouse.move(from.x, 350)
  await stands(page)
  const heads = await boxOf(page.locator('[data-step]').first())
  await page.mouse.move(from.x, heads.y + heads.height + 60)
  await stands(page)
  await page.mouse.move(from.x, heads.y + heads.height + 8)
  await soon(async () => (await corner(page)).y).toEqual(about(area.top))
  await page.mouse.up()
  await soon(places).toContain(`0.0 ${CARD}`)
})

test('a card at the edge: leaving the zone, Escape and letting go stop the board', async () => {
  const { page, board, places } = await openLarge()
  const before = places()
  const card = board.card(CARD)
  const from = await middle(card)
  await card.click()
  await page.locator('aside').waitFor()
  const { right } = await openArea(page)
  const home = await corner(page)
  const edge = { x: right - 40, y: from.y }
  await pull(page, from, { x: 600, y: from.y }, edge)
  await soon(async () => (await corner(page)).x).toBeLessThan(home.x)
  await page.mouse.move(600, from.y)
  await stands(page)
  await page.mouse.move(edge.x, edge.y)
  const between = await corner(page)
  await soon(async () => (await corner(page)).x).toBeLessThan(between.x)
  await page.keyboard.press('Escape')
  await stands(page)
  await page.mouse.up()
  await board.saved()
  expect(places()).toEqual(before)

  await page.keyboard.press('0')
  const again = await middle(card)
  await pull(page, again, { x: 600, y: again.y }, { x: edge.x, y: again.y })
  await page.mouse.up()
  await stands(page)
})

test('a marquee and the end of a link at the edge: they reach what was not in sight', async () => {
  const { page, board, blueprint } = await openLarge()
  const { bottom, top } = await openArea(page)
  const { height } = await boxOf(page.locator('.paper'))
  const atBottom = bottom - height
  const far = board.card('Product catalogue')
  expect((await boxOf(far)).y).toBeGreaterThan(bottom)
  const from = await board.cell(1, 1)
  await pull(page, { x: from.x + 50, y: from.y }, { x: 500, y: 400 }, { x: 500, y: bottom - 2 })
  await soon(async () => (await corner(page)).y).toEqual(about(atBottom))
  await page.mouse.up()
  await soon(() => far.getAttribute('aria-pressed')).toBe('true')

  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  const links = blueprint().links.size
  const heads = await boxOf(page.locator('[data-step]').first())
  await pull(page, await middle(far), { x: 500, y: 400 }, { x: 500, y: heads.y + heads.height + 4 })
  await soon(async () => (await corner(page)).y).toEqual(about(top))
  const end = await middle(board.card('Asks which size fits'))
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
  await soon(() => blueprint().links.size).toBe(links + 1)
})

test('a card on a board of 600: it stays in the hand when its own place is far away', async () => {
  const cards = Array.from({ length: 600 }, (_, at): CardAt => [at % 5, 0, `Card number ${at}`])
  const { page, board } = await openBoard({ cards, viewport: { width: 1120, height: 600 } })
  const card = board.card('Card number 0')
  const from = await middle(card)
  const { bottom } = await openArea(page)
  await pull(page, from, { x: from.x, y: 350 }, { x: from.x, y: bottom })
  await soon(async () => (await corner(page)).y).toBeLessThan(-1_500)
  expect(await middle(carried(page))).toMatchObject({ y: expect.closeTo(bottom, -1.5) as unknown })
  await page.mouse.up()
})

test('headers at the edge: the board scrolls along their row or column, and they land there', async () => {
  const { page, blueprint } = await openLarge()
  const step = page.locator('[data-step]').first()
  const title = (await step.locator('.text').textContent()) ?? ''
  const { right, bottom } = await openArea(page)
  const from = await middle(step)
  const home = await corner(page)
  await pull(page, from, { x: 600, y: from.y }, { x: right + 320 - 4, y: from.y })
  const { width } = await boxOf(page.locator('.paper'))
  await soon(async () => (await corner(page)).x).toEqual(about(right + 320 - width))
  expect((await corner(page)).y).toBe(home.y)
  await page.mouse.up()
  const inOrder = (): string[] => gridOf(blueprint()).columns.map(({ step: { title: name } }) => name)
  await soon(() => inOrder().at(-1)).toBe(title)

  const lane = page.locator('[data-lane]').first()
  const name = (await lane.locator('.text').textContent()) ?? ''
  const { x, y } = await middle(lane)
  const { height } = await boxOf(page.locator('.paper'))
  await pull(page, { x, y }, { x, y: 400 }, { x, y: bottom - 4 })
  await soon(async () => (await corner(page)).y).toEqual(about(bottom - height))
  await page.mouse.up()
  await soon(() => blueprint().lanes.at(-1)?.title).toBe(name)
})

test('a note, with reduced motion: over the open desk', async () => {
  const { page, blueprint } = await openLarge({ reducedMotion: 'reduce' })
  await page.keyboard.press('n')
  const { bottom } = await openArea(page)
  await page.mouse.click(500, 400)
  await page.keyboard.type('Why?')
  await page.keyboard.press('Escape')
  const note = page.locator('[data-note]')
  await pull(page, await middle(note), { x: 500, y: 300 }, { x: 500, y: bottom + 8 })
  const { height } = await boxOf(page.locator('.paper'))
  await soon(async () => (await corner(page)).y).toEqual(about(bottom - height - 400))
  await page.mouse.up()
  await soon(() => [...blueprint().stickies.values()][0]?.frame.y).toBeGreaterThan(height)
})
