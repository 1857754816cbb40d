import { addArrow, addStroke, editFreeThings, orderAfter } from '@sightline/blueprint'
import type { ArrowId, StrokeId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { middle, pull } from './support/hand.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

async function draw(page: Page, points: readonly (readonly [x: number, y: number])[]): Promise<void> {
  const [first, ...rest] = points
  if (!first) return
  await page.mouse.move(...first)
  await page.mouse.down()
  for (const point of rest) await page.mouse.move(...point, { steps: 5 })
  await page.mouse.up()
}

/** A wave through an empty cell. */
async function waveIn(
  board: BoardDriver,
  lane: number,
  step: number,
): Promise<(readonly [number, number])[]> {
  const { x, y } = await board.cell(lane, step)
  return [
    [x - 60, y - 20],
    [x - 20, y - 40],
    [x + 20, y - 20],
    [x + 60, y - 40],
  ]
}

test('the pen: it draws in its colour until it is put away; the eraser takes what it touches; each one step to undo', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[0, 0, 'Card']] })
  await page.keyboard.press('p')
  await page.getByRole('button', { name: say('ink_red'), exact: true }).click()
  await draw(page, await waveIn(board, 1, 0))
  await draw(page, await waveIn(board, 1, 1))
  await soon(() => blueprint().strokes.size).toBe(2)
  const [first] = [...blueprint().strokes.values()]
  expect(first).toMatchObject({ colour: 'bad', width: 3 })
  expect(first?.line.laneId).toBe(blueprint().lanes[1]?.id)
  expect(first?.line.points.length).toBeGreaterThan(8)

  await page.keyboard.press('e')
  const [, [x, y] = [0, 0]] = await waveIn(board, 1, 0)
  await draw(page, [
    [x, y - 30],
    [x, y + 30],
  ])
  await soon(() => blueprint().strokes.size).toBe(1)
  await page.keyboard.press('Control+z')
  await soon(() => blueprint().strokes.size).toBe(2)
  await page.keyboard.press('Control+z')
  await soon(() => blueprint().strokes.size).toBe(1)
})

test('the pen: Escape drops a stroke that is being drawn, and nobody has learned of it', async () => {
  const { page, board, blueprint } = await openBoard()
  await page.keyboard.press('p')
  const [start = [0, 0], next = [0, 0]] = await waveIn(board, 1, 0)
  await page.mouse.move(...start)
  await page.mouse.down()
  await page.mouse.move(...next, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await board.saved()
  expect(blueprint().strokes.size).toBe(0)
})

test('strokes: chosen by a press and by Tab, moved by pointer and keys, coloured, copied, locked, deleted', async () => {
  const { page, board, blueprint } = await openBoard()
  const only = () => [...blueprint().strokes.values()][0]
  await page.keyboard.press('p')
  await draw(page, await waveIn(board, 1, 1))
  await page.keyboard.press('v')
  await soon(() => blueprint().strokes.size).toBe(1)
  const box = await page.locator('[data-stroke]').boundingBox()
  const [, [x, y] = [0, 0]] = await waveIn(board, 1, 1)
  await draw(page, [
    [x, y + 2],
    [x + 30, y + 22],
  ])
  await soon(async () => (await page.locator('[data-stroke]').boundingBox())?.x).not.toBe(box?.x)
  await page.getByRole('button', { name: say('ink_blue'), exact: true }).click()
  await soon(() => only()?.colour).toBe('accent')

  await page.locator('[data-stroke]').focus()
  await page.keyboard.press('Control+d')
  await soon(() => blueprint().strokes.size).toBe(2)
  await page.keyboard.press('Control+Shift+l')
  await soon(() => [...blueprint().strokes.values()].some(({ locked }) => locked)).toBe(true)
  await page.keyboard.press('Delete')
  await board.saved()
  expect(blueprint().strokes.size).toBe(2)
  await page.keyboard.press('Control+Shift+l')
  await page.keyboard.press('Delete')
  await soon(() => blueprint().strokes.size).toBe(1)
})

test('texts: laid down bare, written, and found by their words', async () => {
  const { page, board, blueprint } = await openBoard()
  await page.keyboard.press('t')
  const { x, y } = await board.cell(2, 1)
  await page.mouse.click(x, y - 20)
  await page.keyboard.type('Peak season')
  await page.keyboard.press('Escape')
  await soon(() => [...blueprint().texts.values()].map(({ text }) => text)).toEqual(['Peak season'])
  await page.getByRole('button', { name: say('free_text_name', { text: 'Peak season' }) }).waitFor()
})

test('arrows: from a note to a card with the link tool; they follow both, and go with either', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[0, 1, 'Card']] })
  await page.keyboard.press('n')
  const { x, y } = await board.cell(2, 0)
  await page.mouse.click(x, y - 20)
  await page.keyboard.type('Why?')
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('l')
  const card = await board.card('Card').boundingBox()
  if (!card) throw new Error('no card')
  await draw(page, [
    [x, y - 20],
    [card.x + 40, card.y + 12],
  ])
  await soon(() => blueprint().arrows.size).toBe(1)
  const [noteId] = [...blueprint().stickies.keys()]
  const [cardId] = [...blueprint().cards.keys()]
  expect([...blueprint().arrows.values()][0]?.ends).toEqual({ from: { id: noteId }, to: { id: cardId } })
  const before = await page.locator('[data-arrow]').boundingBox()
  await page.keyboard.press('v')
  const elsewhere = await board.cell(0, 2)
  await page.mouse.move(card.x + 40, card.y + 12)
  await page.mouse.down()
  await page.mouse.move(elsewhere.x, elsewhere.y, { steps: 5 })
  await soon(async () => (await page.locator('[data-arrow]').boundingBox())?.width).not.toBe(before?.width)
  await page.keyboard.press('Escape')
  await soon(async () => (await page.locator('[data-arrow]').boundingBox())?.width).toBe(before?.width)
  await page.mouse.up()
  await board.dragCard('Card', elsewhere)
  await soon(async () => (await page.locator('[data-arrow]').boundingBox())?.width).not.toBe(before?.width)
  await page.keyboard.press('Delete')
  await soon(() => [blueprint().cards.size, blueprint().arrows.size]).toEqual([0, 0])
  await page.keyboard.press('Control+z')
  await soon(() => [blueprint().cards.size, blueprint().arrows.size]).toEqual([1, 1])
})

test('arrows by keyboard alone: from a note to a card and from the card to the note, and to nothing where one goes back', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[0, 1, 'Card']] })
  await page.keyboard.press('n')
  const { x, y } = await board.cell(2, 1)
  await page.mouse.click(x, y - 20)
  await page.keyboard.type('Why?')
  await page.keyboard.press('Escape')
  // It gets the focus once it is painted, and would take it from the board.
  await page.locator('[data-note]:focus').waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await page.locator('[data-note]').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('Enter')
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowUp')
  await page.locator('[data-card]:focus').waitFor()
  await page.keyboard.press('Enter')
  await soon(() => blueprint().arrows.size).toBe(1)
  const [noteId] = [...blueprint().stickies.keys()]
  const [cardId] = [...blueprint().cards.keys()]
  expect([...blueprint().arrows.values()][0]?.ends).toEqual({ from: { id: noteId }, to: { id: cardId } })
  await page.locator('[data-arrow]:focus').waitFor()
  await page.keyboard.press('Delete')
  await soon(() => blueprint().arrows.size).toBe(0)

  await board.card('Card').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-note]:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await board.saved()
  expect([blueprint().arrows.size, blueprint().links.size]).toEqual([0, 0])
  await board.card('Card').focus()
  await page.keyboard.press('l')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await soon(() => [...blueprint().arrows.values()][0]?.ends).toEqual({
    from: { id: cardId },
    to: { id: noteId },
  })
})

test('arrows: a label is written in the panel, seen on the board and heard, and one step to undo', async () => {
  const { page, board, other, blueprint } = await openBoard({ cards: [[0, 1, 'Card']] })
  const [cardId] = [...blueprint().cards.keys()]
  if (!cardId) throw new Error('no card')
  addArrow(other.doc, {
    id: 'arrow' as ArrowId,
    ends: { from: { x: 200, y: 260 }, to: { id: cardId } },
    order: 'a0',
  })
  await page.locator('[data-arrow]').click()
  const panel = page.getByRole('region', { name: say('panel_inspector') })
  await panel.getByRole('heading', { name: say('arrow_name') }).waitFor()
  await panel.getByLabel(say('panel_link_label'), { exact: true }).fill('because')
  await board.saved()
  await soon(() => [...blueprint().arrows.values()][0]?.label).toBe('because')
  expect(await page.locator('[data-board] .label').textContent()).toBe('because')
  const heard = say('arrow_label_from_to', {
    label: 'because',
    from: say('arrow_place'),
    to: say('arrow_end', { name: 'Card' }),
  })
  await page.getByRole('button', { name: heard }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+z')
  await soon(() => [...blueprint().arrows.values()][0]?.label).toBe('')
  await page.locator('[data-board] .label').waitFor({ state: 'detached' })
})

test('a marquee over notes and strokes alone: they are chosen and move together', async () => {
  const { page, board, blueprint } = await openBoard()
  await page.keyboard.press('p')
  await draw(page, await waveIn(board, 1, 1))
  await page.keyboard.press('t')
  const { x, y } = await board.cell(2, 1)
  await page.mouse.click(x, y - 24)
  await page.keyboard.type('Here')
  await page.keyboard.press('Escape')
  await soon(() => blueprint().texts.size).toBe(1)
  await draw(page, [
    [x - 130, y - 140],
    [x + 130, y - 2],
  ])
  await soon(() => page.locator('[data-board] [aria-pressed="true"][data-thing]').count()).toBe(2)

  const [note, stroke] = [page.locator('[data-note]'), page.locator('[data-stroke]')]
  const where = async (): Promise<number[]> => {
    const corners = [await middle(note), await middle(stroke)]
    return corners.flatMap((corner) => [Math.round(corner.x), Math.round(corner.y)])
  }
  const before = await where()
  const from = await middle(note)
  await pull(page, from, { x: from.x + 60, y: from.y + 30 })
  const carried = page.locator('[data-carried]')
  await soon(() => carried.locator('> *').count()).toBe(2)
  expect(await middle(carried.locator('p'))).toMatchObject({ x: expect.closeTo(from.x + 60, -1) as unknown })
  await page.mouse.up()
  await carried.waitFor({ state: 'detached' })
  const after = before.map((px, at) => expect.closeTo(px + (at % 2 === 0 ? 60 : 30), -0.7) as unknown)
  await soon(where).toEqual(after)
  await page.keyboard.press('Control+z')
  await soon(where).toEqual(before)
  await page.keyboard.press('Delete')
  await soon(() => [blueprint().strokes.size, blueprint().texts.size]).toEqual([0, 0])
})

test('choose all: the cards and what lies free, gone and back as one step', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await page.keyboard.press('p')
  await draw(page, await waveIn(board, 1, 1))
  await page.keyboard.press('Escape')
  await soon(() => blueprint().strokes.size).toBe(1)
  const counts = (): number[] => [blueprint().cards.size, blueprint().strokes.size]
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await soon(counts).toEqual([0, 0])
  await page.keyboard.press('Control+z')
  await soon(counts).toEqual([1, 1])
})

test('axe: strokes, texts, arrows and their bars', async () => {
  const { page, board, other, blueprint } = await openBoard({ cards: [[0, 1, 'Card']] })
  await page.keyboard.press('p')
  await draw(page, await waveIn(board, 1, 1))
  await soon(() => blueprint().strokes.size).toBe(1)
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('v')
  await page.locator('[data-stroke]').focus()
  expect(await faultsOn(page)).toEqual([])
  const [cardId] = [...blueprint().cards.keys()]
  if (!cardId) throw new Error('no card')
  const ends = { from: { x: 200, y: 260 }, to: { id: cardId } }
  addArrow(other.doc, { id: 'arrow' as ArrowId, ends, order: 'a0', label: 'because' })
  await page.locator('[data-arrow]').focus()
  await page.getByRole('heading', { name: say('arrow_name') }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test('several notes: lined up and spaced out, each one step to undo; with Alt held a drag leaves copies', async () => {
  const { page, board, blueprint } = await openBoard()
  const { x, y } = await board.cell(2, 1)
  for (const [at, text] of ['One', 'Two', 'Three'].entries()) {
    await page.keyboard.press('t')
    await page.mouse.click(x + at * 130 + at * at * 30, y - 30 - at * 25)
    await page.keyboard.type(text)
    await page.keyboard.press('Escape')
  }
  const box = async (text: string) => {
    const found = await page.locator('[data-note="text"]').filter({ hasText: text }).first().boundingBox()
    if (!found) throw new Error(`no ${text}`)
    return found
  }
  await page.locator('[data-note="text"]').first().focus()
  await page
    .locator('[data-note="text"]')
    .nth(1)
    .click({ modifiers: ['Shift'] })
  await page
    .locator('[data-note="text"]')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: say('align_top') }).click()
  await soon(
    async () => new Set([(await box('One')).y, (await box('Two')).y, (await box('Three')).y]).size,
  ).toBe(1)
  await page.getByRole('button', { name: say('distribute_across') }).click()
  await soon(async () => {
    const [one, two, three] = [await box('One'), await box('Two'), await box('Three')]
    return Math.abs(two.x - one.x - (three.x - two.x)) <= 1
  }).toBe(true)
  const [one] = [await box('One')]
  await page.keyboard.down('Alt')
  await draw(page, [
    [one.x + 20, one.y + 10],
    [one.x + 20, one.y + 120],
  ])
  await page.keyboard.up('Alt')
  await soon(() => blueprint().texts.size).toBe(6)
  expect((await box('One')).y).toBe(one.y)
  for (let undone = 0; undone < 3; undone++) await page.keyboard.press('Control+z')
  await soon(() => blueprint().texts.size).toBe(3)
  await soon(async () => (await box('One')).y === (await box('Two')).y).toBe(false)
})

test('the pen under a finger draws, two fingers zoom and leave no ink', async () => {
  const { page, board, blueprint } = await openBoard({ hasTouch: true })
  await page.getByRole('button', { name: say('board_tool_pen'), exact: true }).click()
  const cdp = await page.context().newCDPSession(page)
  const touch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: [number, number][],
  ): Promise<void> => {
    await cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    })
  }
  const { x, y } = await board.cell(2, 1)
  await touch('touchStart', [[x - 40, y - 20]])
  for (let px = 0; px <= 80; px += 10) await touch('touchMove', [[x - 40 + px, y - 20 - px / 4]])
  await touch('touchEnd', [])
  await soon(() => blueprint().strokes.size).toBe(1)
  await touch('touchStart', [[x - 40, y]])
  await touch('touchStart', [
    [x - 40, y],
    [x + 40, y],
  ])
  for (let px = 45; px <= 80; px += 5)
    await touch('touchMove', [
      [x - px, y],
      [x + px, y],
    ])
  await touch('touchEnd', [])
  await soon(() => page.locator('button.zoom').textContent()).not.toContain('100')
  await board.saved()
  expect(blueprint().strokes.size).toBe(1)
})

test('two people draw and erase at once: each sees the other’s, and undo takes back only one’s own', async () => {
  const { page, board, other, blueprint } = await openBoard()
  const theirs = 'theirs' as StrokeId
  const points = [
    [10, 10, 0.5],
    [60, 30, 0.5],
  ] as const
  addStroke(other.doc, { id: theirs, line: { points }, order: orderAfter([], theirs), width: 3 })
  await page.locator('[data-stroke]').waitFor()
  await page.keyboard.press('p')
  await draw(page, await waveIn(board, 1, 1))
  await soon(() => blueprint().strokes.size).toBe(2)
  editFreeThings(other.doc, { ids: [theirs], changes: { colour: 'good' } })
  await page.locator('[data-stroke] path[fill="var(--good)"]').waitFor()
  await page.keyboard.press('Control+z')
  await soon(() => [...blueprint().strokes.keys()]).toEqual([theirs])
  expect(blueprint().strokes.get(theirs)?.colour).toBe('good')
})
