import { editNoteText } from '@sightline/blueprint'
import type { Sticky, StickyId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { faultsOn } from './support/faults-on.ts'
import { boxOf } from './support/hand.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

function note(page: Page, text: string) {
  return page.locator('[data-note="sticky"]').filter({ hasText: text })
}

test('sticky notes by pointer: laid down, written, moved, resized, coloured, deleted, each one step to undo', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[1, 0, 'Card']] })
  const only = (): Sticky | undefined => [...blueprint().stickies.values()][0]
  await page.keyboard.press('n')
  const { x, y } = await board.cell(1, 1)
  await page.mouse.click(x, y - 20)
  await page.keyboard.type('Ask for the size\nfirst')
  await page.keyboard.press('Escape')
  await soon(() => only()?.text).toBe('Ask for the size\nfirst')
  const step = blueprint().steps.find(({ id }) => id === only()?.frame.stepId)
  expect(step).toBeDefined()

  const before = await boxOf(note(page, 'Ask for'))
  await page.mouse.move(before.x + 60, before.y + 20)
  await page.mouse.down()
  await page.mouse.move(before.x + 260, before.y + 120, { steps: 6 })
  await page.mouse.up()
  await soon(async () => Math.round((await boxOf(note(page, 'Ask for'))).x - before.x)).toBe(200)

  const moved = await boxOf(note(page, 'Ask for'))
  const corner = page.locator('[data-note-corner]')
  const grip = await corner.boundingBox()
  if (!grip) throw new Error('no corner')
  await page.mouse.move(grip.x + 12, grip.y + 12)
  await page.mouse.down()
  await page.mouse.move(grip.x + 72, grip.y + 52, { steps: 4 })
  await page.mouse.up()
  await soon(async () => Math.round((await boxOf(note(page, 'Ask for'))).width - moved.width)).toBe(60)

  await page.getByRole('button', { name: say('sticky_green') }).click()
  await soon(() => only()?.colour).toBe('green')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Delete')
  await soon(() => blueprint().stickies.size).toBe(0)

  for (const expected of ['deleted', 'coloured', 'resized', 'moved'] as const) {
    await page.keyboard.press('Control+z')
    if (expected === 'deleted') await soon(() => only()?.colour).toBe('green')
    if (expected === 'coloured') await soon(() => only()?.colour).toBeUndefined()
    if (expected === 'resized')
      await soon(async () => Math.round((await boxOf(note(page, 'Ask for'))).width)).toBe(
        Math.round(moved.width),
      )
    if (expected === 'moved')
      await soon(async () => Math.round((await boxOf(note(page, 'Ask for'))).x)).toBe(Math.round(before.x))
  }
})

test('sticky notes by keyboard alone: found by its name, written, moved, duplicated, locked, and not moved any more', async () => {
  const { page, blueprint } = await openBoard()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('n')
  await page.mouse.click(900, 500)
  await page.keyboard.type('Half leave here')
  await page.keyboard.press('Control+Enter')
  const stickies = (): Sticky[] => [...blueprint().stickies.values()]
  await soon(() => stickies()[0]?.text).toBe('Half leave here')
  await note(page, 'Half leave').focus()
  const at = stickies()[0]?.frame.x ?? Number.NaN
  await page.keyboard.press('Alt+ArrowRight')
  await soon(() => stickies()[0]?.frame.x).toBe(at + 8)
  await page.keyboard.press('F2')
  await page.keyboard.type(' often')
  await page.keyboard.press('Escape')
  await soon(() => stickies()[0]?.text).toBe('Half leave here often')
  await page.keyboard.press('Control+d')
  await soon(() => stickies().length).toBe(2)
  await page.keyboard.press('Control+Shift+L')
  await soon(() => stickies().filter(({ locked }) => locked).length).toBe(1)
  const places = stickies().map(({ frame }) => frame.x)
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+a')
  expect(stickies().map(({ frame }) => frame.x)).toEqual(places)
})

test('a sticky note that two people write at once keeps both, and goes along when its lane moves', async () => {
  const { page, board, other, blueprint } = await openBoard({ cards: [[1, 0, 'Card']] })
  await page.keyboard.press('n')
  const { x, y } = await board.cell(2, 1)
  await page.mouse.click(x, y - 10)
  await page.keyboard.type('mine')
  const id = await expect
    .poll(() => [...blueprint().stickies.values()].find(({ text }) => text === 'mine')?.id)
    .toBeDefined()
    .then(() => [...blueprint().stickies.keys()][0] as StickyId)
  editNoteText(other.doc, { id, text: 'theirs and mine' })
  await other.fence()
  await soon(() => page.getByLabel(say('sticky_text')).inputValue()).toBe('theirs and mine')
  await page.keyboard.type(', both')
  await page.keyboard.press('Escape')
  await soon(() => blueprint().stickies.get(id)?.text).toBe('theirs and mine, both')
  const before = await boxOf(note(page, 'both'))
  for (let count = 0; count < 3; count++) await board.addCard(1, 2, `More ${count}`)
  await soon(async () => (await boxOf(note(page, 'both'))).y).toBeGreaterThan(before.y)
})

test('a sticky note on the point of a feeling: the tool lays it down, the feeling stays as it is', async () => {
  const { page, blueprint } = await openBoard({ template: 'running-shoes' })
  const point = page.getByRole('slider').first()
  const feeling = await point.getAttribute('aria-valuenow')
  const box = await point.boundingBox()
  if (!box) throw new Error('no feeling')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('n')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await soon(() => blueprint().stickies.size).toBe(1)
  expect(await point.getAttribute('aria-valuenow')).toBe(feeling)
})

test('axe: a chosen sticky note and one that is written', async () => {
  const { page, board } = await openBoard({ reducedMotion: 'reduce' })
  await page.keyboard.press('n')
  const { x, y } = await board.cell(1, 1)
  await page.mouse.click(x, y)
  await page.keyboard.type('Words')
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('toolbar', { name: say('free_bar') }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test('a note by keyboard alone: laid down at the chosen cell, written, made larger, undone', async () => {
  const { page, blueprint } = await openBoard({ cards: [[1, 0, 'Card']] })
  const only = (): Sticky | undefined => [...blueprint().stickies.values()][0]
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Ask')
  await page.keyboard.press('Escape')
  await soon(() => only()?.text).toBe('Ask')
  const before = only()?.frame.w ?? 0
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await soon(() => only()?.frame.w).toBe(before + 8)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await soon(() => only()?.frame.w).toBe(before)
})
