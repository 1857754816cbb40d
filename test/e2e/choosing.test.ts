import type { Page } from 'playwright-core'
import { addNotes } from '@sightline/blueprint'
import type { NoteId } from '@sightline/blueprint'
import { afterAll, expect, test } from 'vitest'
import { boxOf } from './support/hand.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

const CARDS = [
  [1, 0, 'Alpha'],
  [1, 1, 'Beta'],
  [1, 2, 'Gamma'],
  [2, 1, 'Delta'],
] as const

async function chosen(page: Page): Promise<readonly string[]> {
  const titles = await page.locator('[data-card][aria-pressed=true] .title').allTextContents()
  return titles.map((title) => title.trim()).sort()
}

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.querySelector('.title')?.textContent.trim())
}

test('several by keyboard: Shift and the arrows take the next card in, and let go of it on the way back', async () => {
  const { page, board, places } = await openBoard({ cards: CARDS })
  await board.card('Alpha').click()
  await page.keyboard.press('Shift+ArrowRight')
  await soon(() => chosen(page)).toEqual(['Alpha', 'Beta'])
  await soon(() => focused(page)).toBe('Beta')
  await page.keyboard.press('Shift+ArrowDown')
  await soon(() => chosen(page)).toEqual(['Alpha', 'Beta', 'Delta'])
  await page.keyboard.press('Shift+ArrowUp')
  await soon(() => chosen(page)).toEqual(['Alpha', 'Beta'])
  await page.keyboard.press('Alt+ArrowDown')
  await soon(places).toEqual(['1.2 Gamma', '2.0 Alpha', '2.1 Delta', '2.1 Beta'])
})

test('several by a menu: what is pressed is taken in or let go of, until an empty place is pressed', async () => {
  const { page, board, places } = await openBoard({ cards: CARDS })
  await board.card('Alpha').click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('action_choose_several'), exact: true }).click()
  await page.getByText(say('several_hint')).waitFor()
  await board.card('Gamma').click()
  await soon(() => chosen(page)).toEqual(['Alpha', 'Gamma'])
  await board.card('Delta').click()
  await board.card('Gamma').click()
  await soon(() => chosen(page)).toEqual(['Alpha', 'Delta'])
  const before = places()
  const empty = await board.cell(3, 0)
  await page.mouse.click(empty.x, empty.y)
  await page.getByText(say('several_hint')).waitFor({ state: 'detached' })
  expect(await chosen(page)).toEqual(['Alpha', 'Delta'])
  await board.card('Beta').click()
  await soon(() => chosen(page)).toEqual(['Beta'])
  expect(places()).toEqual(before)
})

test('undo and redo: what was chosen before is chosen again, whichever way one goes', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await board.card('Alpha').click()
  await page.keyboard.press('Control+d')
  await soon(places).toEqual(['1.0 Alpha', '1.0 Alpha'])
  const copy = await page.locator('[data-card][aria-pressed=true]').getAttribute('data-card')
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Alpha'])
  await soon(() => chosen(page)).toEqual(['Alpha'])
  await page.keyboard.press('Control+Shift+z')
  await soon(places).toEqual(['1.0 Alpha', '1.0 Alpha'])
  await soon(() => page.locator('[data-card][aria-pressed=true]').getAttribute('data-card')).toBe(copy)
})

test('the focus: where a field was left, it is on what was written', async () => {
  const { page, board } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await board.card('Alpha').dblclick()
  await page.keyboard.type(' One')
  await page.keyboard.press('Enter')
  await soon(() => focused(page)).toBe('Alpha One')
})

test('zoom to fit: it takes in what lies beside the board', async () => {
  const { page, other } = await openBoard({ cards: CARDS })
  const frame = { x: 2400, y: 100, w: 172, h: 84 }
  addNotes(other.doc, {
    root: 'stickies',
    notes: [{ id: 'far' as NoteId, frame, text: 'Far away', order: 'a0', by: 'Gus' }],
  })
  const note = page.locator('[data-note]', { hasText: 'Far away' })
  await page.locator('[data-board]').focus()
  // As soon as it has come.
  await soon(async () => {
    await page.keyboard.press('1')
    if ((await note.count()) === 0) return false
    const [box, canvas] = [await boxOf(note), await boxOf(page.locator('[data-board]'))]
    return box.x + box.width < canvas.x + canvas.width
  }).toBe(true)
})
