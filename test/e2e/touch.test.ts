import { addLink } from '@sightline/blueprint'
import type { CardId, LinkId } from '@sightline/blueprint'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { boxOf, middle } from './support/hand.ts'
import type { Point } from './support/hand.ts'
import { names } from './support/headers.ts'
import { openBoard, THREE_CARDS } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

type Touch = 'touchStart' | 'touchMove' | 'touchEnd'

/** Fingers on the glass, as the browser hears of them. */
class Fingers {
  readonly #cdp: CDPSession

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page))
  }

  async press(type: Touch, points: readonly Point[] = []): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }))
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  async tap(at: Point): Promise<void> {
    await this.press('touchStart', [at])
    await this.press('touchEnd')
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.press('touchStart', [from])
    for (let part = 1; part <= 8; part += 1) {
      const at = { x: from.x + ((to.x - from.x) * part) / 8, y: from.y + ((to.y - from.y) * part) / 8 }
      await this.press('touchMove', [at])
    }
    await this.press('touchEnd')
  }

  /** A pen beside them. */
  async pen(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    { x, y }: Point,
    force = 0.5,
  ): Promise<void> {
    await this.#cdp.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
      force,
    })
  }
}

test('a finger on a card: it moves the board until the card is chosen, and then the card', async () => {
  const { page, board, places } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const before = places()
  const from = await middle(board.card('Alpha'))
  await fingers.drag(from, { x: from.x + 40, y: from.y + 24 })
  await soon(() => middle(board.card('Alpha'))).toEqual({ x: from.x + 40, y: from.y + 24 })
  expect(places()).toEqual(before)

  await fingers.tap(await middle(board.card('Alpha')))
  await soon(() => page.locator('[data-card][aria-pressed=true]').count()).toBe(1)
  await fingers.drag(await middle(board.card('Alpha')), await board.cell(2, 0))
  await soon(places).toContain('2.0 Alpha')
})

test('a finger at the edge of a chosen card: a link is drawn to where it is lifted', async () => {
  const { page, board, blueprint } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  await fingers.tap(await middle(board.card('Alpha')))
  const handle = page.locator('.handle.right')
  await handle.waitFor()
  await fingers.drag(await middle(handle), await middle(board.card('Beta')))
  await soon(() => blueprint().links.size).toBe(1)
})

test('several by touch: the menu of a long press begins it, fingers go on, and a lasso takes in the rest', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const chosen = (): Promise<number> => page.locator('[data-card][aria-pressed=true]').count()
  await fingers.press('touchStart', [await middle(board.card('Alpha'))])
  await page.getByRole('menuitem', { name: say('action_choose_several'), exact: true }).waitFor()
  await fingers.press('touchEnd')
  await page.getByRole('menuitem', { name: say('action_choose_several'), exact: true }).tap()
  await page.getByText(say('several_hint')).waitFor()
  await fingers.tap(await middle(board.card('Beta')))
  await soon(chosen).toBe(2)
  const { x, y } = await middle(board.card('Gamma'))
  await fingers.drag({ x: x - 80, y: y - 30 }, { x: x + 60, y: y + 20 })
  await soon(chosen).toBe(3)
})

test('a finger on a header: it moves the board and no lane, and held there it brings up the menu of the lane', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const before = await names(page, 'lane')
  const from = await middle(page.locator('[data-lane]').nth(1).locator('.text'))
  const card = await middle(board.card('Alpha'))
  await fingers.drag(from, { x: from.x, y: from.y + 160 })
  await soon(async () => (await middle(board.card('Alpha'))).y).toBeGreaterThan(card.y + 100)
  expect(await names(page, 'lane')).toEqual(before)

  const [name = ''] = before
  const head = page.locator('[data-lane]').filter({ hasText: name })
  await head.locator('.text').dispatchEvent('contextmenu', { bubbles: true, cancelable: true })
  await page.getByRole('menuitem', { name: say('board_collapse_lane') }).waitFor()
  await page.keyboard.press('Escape')
})

test('a long press that trembles: the menu comes up all the same; one that travels moves the board', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const at = await middle(board.card('Alpha'))
  await fingers.press('touchStart', [at])
  await fingers.press('touchMove', [{ x: at.x + 2, y: at.y + 1 }])
  await page.getByRole('menuitem', { name: say('action_duplicate') }).waitFor()
  await fingers.press('touchEnd')
})

test('the pen: a palm that is laid down beside it ends no stroke and draws none, and it presses as hard as the hand', async () => {
  const { page, board, blueprint } = await openBoard({ hasTouch: true })
  const fingers = await Fingers.on(page)
  await page.getByRole('button', { name: say('board_tool_pen'), exact: true }).click()
  const { x, y } = await board.cell(2, 1)
  await fingers.pen('mousePressed', { x, y }, 0.2)
  for (let px = 8; px <= 40; px += 8) await fingers.pen('mouseMoved', { x: x + px, y }, 0.2 + px / 100)
  await fingers.press('touchStart', [{ x: x + 120, y: y + 90 }])
  await fingers.press('touchMove', [{ x: x + 124, y: y + 92 }])
  for (let px = 48; px <= 80; px += 8) await fingers.pen('mouseMoved', { x: x + px, y }, 0.2 + px / 100)
  await fingers.press('touchEnd')
  await fingers.pen('mouseReleased', { x: x + 80, y })
  await soon(() => blueprint().strokes.size).toBe(1)
  const [stroke] = blueprint().strokes.values()
  const points = stroke?.line.points ?? []
  const [first, last] = [points[0], points.at(-1)]
  expect((last?.[0] ?? 0) - (first?.[0] ?? 0)).toBeGreaterThan(60)
  expect(new Set(points.map(([, , pressure]) => pressure)).size).toBeGreaterThan(2)
})

test('a note under a finger: it is moved once it is chosen, and made larger by its corner', async () => {
  const { page, board, blueprint } = await openBoard({ hasTouch: true })
  const fingers = await Fingers.on(page)
  await page.getByRole('button', { name: say('board_tool_sticky'), exact: true }).tap()
  await fingers.tap(await board.cell(2, 1))
  await page.keyboard.type('Why?')
  await page.keyboard.press('Escape')
  const note = page.locator('[data-note]')
  const frame = () => [...blueprint().stickies.values()][0]?.frame
  await soon(frame).toBeDefined()
  const before = frame()
  const from = await middle(note)
  await fingers.drag(from, { x: from.x - 120, y: from.y + 30 })
  await soon(() => frame()?.x).not.toBe(before?.x)
  const corner = await middle(page.locator('[data-note-corner]'))
  await fingers.drag(corner, { x: corner.x + 60, y: corner.y + 20 })
  await soon(() => (frame()?.w ?? 0) - (before?.w ?? 0)).toBeGreaterThan(40)
})

test('a link under a finger: it is chosen, and its panel has what is to be done with it', async () => {
  const { page, other, blueprint } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const [from, to] = [...blueprint().cards.keys()] as CardId[]
  if (from === undefined || to === undefined) throw new Error('no cards')
  addLink(other.doc, { id: 'link-1' as LinkId, from, to, kind: 'flow' })
  const line = page.locator('path[data-link]').first()
  await line.waitFor({ state: 'attached' })
  const at = await line.evaluate((path: SVGPathElement) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2)
    return new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined).toJSON() as Point
  })
  await fingers.tap(at)
  await page.getByRole('radiogroup', { name: say('panel_link_kind') }).waitFor()
})

test('the map under a finger: the view goes where the finger does', async () => {
  const { page, board } = await openBoard({ template: 'running-shoes', hasTouch: true })
  const fingers = await Fingers.on(page)
  const first = board.card('Searches for marathon shoes')
  const before = (await middle(first)).x
  const map = await boxOf(page.getByRole('img', { name: say('board_minimap') }))
  const y = map.y + map.height / 2
  await fingers.drag({ x: map.x + map.width / 2, y }, { x: map.x + map.width - 4, y })
  await soon(async () => (await middle(first)).x).toBeLessThan(before - 200)
})

test('the edge of a header under a finger: the step is made wider, and the board stays where it is', async () => {
  const { page, board, blueprint } = await openBoard({ cards: THREE_CARDS, hasTouch: true })
  const fingers = await Fingers.on(page)
  const [name = ''] = await names(page, 'step')
  const before = await middle(board.card('Alpha'))
  const edge = await middle(page.getByRole('separator', { name: say('board_step_width', { name }) }).last())
  await fingers.drag(edge, { x: edge.x + 60, y: edge.y })
  await soon(() => blueprint().steps.flatMap(({ width }) => width ?? [])).toEqual([234])
  expect((await middle(board.card('Alpha'))).y).toBe(before.y)
})
