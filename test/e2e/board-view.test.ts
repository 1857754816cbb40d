import { addCards } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import { layoutBlueprint } from '@sightline/blueprint/layout'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { BoardDriver } from './support/board.ts'
import { boxOf, middle, pull } from './support/hand.ts'
import type { Point } from './support/hand.ts'
import { openBoard, THREE_CARDS } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** The middle of a card in whole pixels. It may lie on half of one, so it is rounded where that is no tie. */
async function spot(board: BoardDriver): Promise<Point> {
  const { x, y } = await middle(board.card('Alpha'))
  return { x: Math.floor(x + 0.25), y: Math.floor(y + 0.25) }
}

async function zoomOf(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('button.zoom').textContent()) ?? '', 10)
}

test('the view: Ctrl and the wheel zoom around the pointer, keys zoom, and the wheel pans', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS })
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
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
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
  const { page, board, places } = await openBoard({ cards: THREE_CARDS })
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
  const { page, board, places } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
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

test('the map and key 2: a press on the map brings that place to the middle, and what is chosen fills the view', async () => {
  const { page, board } = await openBoard({ template: 'running-shoes' })
  const map = page.getByRole('img', { name: say('board_minimap') })
  const first = await middle(board.card('Searches for marathon shoes'))
  const { x, y, width, height } = await boxOf(map)
  await page.mouse.click(x + width - 4, y + height / 2)
  await soon(async () => (await middle(board.card('Searches for marathon shoes'))).x).toBeLessThan(
    first.x - 200,
  )
  await page.keyboard.press('Escape')
  await board.card('Pays on the phone').click()
  const zoom = await zoomOf(page)
  await page.keyboard.press('2')
  await soon(() => zoomOf(page)).toBeGreaterThan(zoom)
})

test('while the board is moved it has a layer of its own, and at rest it has none', async () => {
  const { page } = await openBoard({ template: 'running-shoes' })
  const layer = (): Promise<string> =>
    page.locator('[data-board] .world').evaluate((world) => getComputedStyle(world).willChange)
  await soon(layer).toBe('auto')
  await page.locator('[data-board]').focus()
  await page.mouse.move(700, 500)
  // It is moved for a moment only, in which nobody may look by chance: the page itself tells.
  await page.evaluate(() => {
    const [canvas, world] = ['[data-board]', '[data-board] .world'].map((each) =>
      document.querySelector(each),
    )
    if (!canvas || !world) throw new Error('no board')
    const seen = new Promise((resolve) => {
      const look = (): void => {
        if (canvas.classList.contains('moving')) resolve(getComputedStyle(world).willChange)
      }
      new MutationObserver(look).observe(canvas, { attributeFilter: ['class'] })
    })
    Reflect.set(window, 'layerWhileMoving', seen)
  })
  await page.mouse.wheel(40, 60)
  expect(await page.evaluate(() => Reflect.get(window, 'layerWhileMoving') as Promise<string>)).toBe(
    'transform',
  )
  await soon(layer).toBe('auto')
})
