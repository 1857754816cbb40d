import { addChannel, addLink, editCardText, setCardChannel } from '@sightline/blueprint'
import type { ChannelId, LinkId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** As if the browser's clipboard held this; Chromium without a window has none of its own for text from elsewhere. */
async function pasteText(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(given)) data.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, types)
}

test('copy and paste: cards with their links, channels and notes, into another blueprint, one step to undo', async () => {
  const { page, board, other, blueprint, person } = await openBoard({
    cards: [
      [1, 0, 'Asks'],
      [2, 1, 'Answers'],
      [1, 2, 'Stays'],
    ],
  })
  const [asks, answers] = [...blueprint().cards.values()].map(({ id }) => id)
  if (!asks || !answers) throw new Error('no cards')
  addLink(other.doc, { id: 'link-1' as LinkId, from: asks, to: answers, kind: 'flow', label: 'in a minute' })
  addChannel(other.doc, { id: 'chat' as ChannelId, name: 'Chat', order: 'a0' })
  setCardChannel(other.doc, { cardId: answers, channelId: 'chat' as ChannelId, on: true })
  editCardText(other.doc, { id: answers, notes: 'Within a minute' })
  await other.fence()
  await soon(() => page.locator('[data-link]').count()).toBe(1)
  await board.card('Asks').click()
  await board.card('Answers').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')

  const { id } = await person.expect(201, 'POST', '/api/blueprints', {
    body: { title: 'Other', template: 'blank' },
  })
  await page.goto(`/b/${String(id)}`)
  const next = new BoardDriver(page)
  await next.ready()
  await page.mouse.click(...(await pointOf(next, 0, 1)))
  await page.keyboard.press('Escape')
  await page.mouse.click(...(await pointOf(next, 0, 1)))
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+v')
  await soon(() => next.titles()).toEqual(['Answers', 'Asks'])
  await soon(() => page.locator('[data-link]').count()).toBe(1)
  await page.getByText(say('pasted_cards', { count: '2' })).waitFor()
  await next.card('Chat').waitFor()
  await page.keyboard.press('Control+z')
  await soon(() => next.titles()).toEqual([])
})

test('cut and paste: the cards are elsewhere, and one step to undo each', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'Moves']] })
  await board.card('Moves').click()
  await page.keyboard.press('Control+x')
  await soon(places).toEqual([])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Moves'])
})

test('pasting text: lines become cards of the chosen cell, a range of a spreadsheet a block of cells', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'First']] })
  await board.card('First').click()
  await pasteText(page, { 'text/plain': 'Second\n- Third' })
  await soon(places).toEqual(['1.0 First', '1.0 Second', '1.0 Third'])
  await board.card('First').click()
  await pasteText(page, { 'text/plain': 'A\tB\nC\tD\n' })
  await soon(places).toEqual(['1.0 First', '1.0 Second', '1.0 Third', '1.0 A', '1.1 B', '2.0 C', '2.1 D'])
})

test('pasting what somebody forged: it is text, or refused with a word, and nothing runs', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'First']] })
  await board.card('First').click()
  const forged = (clip: unknown): string =>
    `<pre data-sightline-clip="${Buffer.from(JSON.stringify(clip)).toString('base64')}"><img src=x onerror="window.__xss=1">`
  await pasteText(page, { 'text/html': forged({ cards: [{ key: 1 }], links: [] }), 'text/plain': 'Plain' })
  await soon(places).toEqual(['1.0 First', '1.0 Plain'])
  const card = {
    key: 'a',
    lane: 0,
    step: 0,
    title: 'Bad',
    notes: '',
    channels: [],
    fields: { satisfaction: 99 },
  }
  await pasteText(page, { 'text/html': forged({ cards: [card], links: [] }) })
  await page.locator('[data-notices]').getByRole('status').first().waitFor()
  expect(places()).toEqual(['1.0 First', '1.0 Plain'])
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined()
})

test('copying with nothing chosen, or in a field: the browser does it', async () => {
  const { page, places } = await openBoard({ cards: [[1, 0, 'First']] })
  const title = page.getByLabel(say('board_title_label'))
  await title.click()
  await pasteText(page, { 'text/plain': 'A\nB' })
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+c')
  expect(places()).toEqual(['1.0 First'])
})

async function pointOf(board: BoardDriver, lane: number, step: number): Promise<[number, number]> {
  const { x, y } = await board.cell(lane, step)
  return [x, y]
}
