import { addChannel, editCards } from '@sightline/blueprint'
import type { Card, CardId, ChannelId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { faultsOn } from './support/faults-on.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

const say = texts('en')

afterAll(closeBrowser)

test('a touchpoint: a quote and an address as evidence, and its effect on the relationship, reach everybody', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[2, 0, 'Till']] })
  const card = (): Card => {
    const [only] = blueprint().cards.values()
    if (!only) throw new Error('no card')
    return only
  }
  await board.card('Till').click()
  await page.locator('aside').getByText(say('panel_evidence'), { exact: true }).click()
  for (const text of ['Where is my receipt?', 'https://example.org/till']) {
    await page.getByLabel(say('panel_evidence_new')).fill(text)
    await page.keyboard.press('Enter')
  }
  await soon(() => [...card().evidence.values()].map(({ kind }) => kind).sort()).toEqual(['link', 'quote'])
  await page
    .getByRole('button', { name: say('panel_evidence_remove', { text: 'Where is my receipt?' }) })
    .click()
  await soon(() => [...card().evidence.values()]).toEqual([{ kind: 'link', url: 'https://example.org/till' }])
  await page.getByText(say('panel_section_use'), { exact: true }).click()
  await page.getByLabel(say('panel_effect'), { exact: true }).selectOption('multiply')
  await page.getByLabel(say('panel_effect_by'), { exact: true }).fill('1.5')
  await soon(() => card().effect).toEqual({ op: 'multiply', by: 1.5 })
})

test('the panel of several cards: what they say alike and what not; what is chosen is for all but the locked, one step to undo', async () => {
  const { page, board, blueprint, other } = await openBoard({
    cards: [
      [2, 0, 'Door'],
      [2, 1, 'Till'],
      [2, 2, 'Exit'],
    ],
  })
  const idOf = (title: string): CardId | undefined =>
    [...blueprint().cards.values()].find((card) => card.title === title)?.id
  const [door, till, exit] = [idOf('Door'), idOf('Till'), idOf('Exit')]
  if (!door || !till || !exit) throw new Error('no cards')
  addChannel(other.doc, { id: 'shop' as ChannelId, name: 'Shop', order: 'a0' })
  addChannel(other.doc, { id: 'other-shop' as ChannelId, name: 'Shop', order: 'a1' })
  editCards(other.doc, { ids: [till], changes: { status: 'existing' } })
  editCards(other.doc, { ids: [exit], changes: { locked: true } })
  await other.fence()
  const told = (): readonly unknown[] =>
    [door, till, exit].map((id) => {
      const card = blueprint().cards.get(id)
      return [card?.status, card?.channels]
    })
  await board.card('Door').click()
  await board.card('Till').click({ modifiers: ['Shift'] })
  await board.card('Exit').click({ modifiers: ['Shift'] })
  const status = page.getByLabel(say('panel_status'), { exact: true })
  await soon(() => status.locator('option:checked').textContent()).toBe(say('panel_different'))
  await status.selectOption('proposed')
  await page
    .getByLabel(say('panel_channel', { name: 'Shop' }))
    .first()
    .selectOption(say('panel_yes'))
  await soon(told).toEqual([
    ['proposed', ['shop']],
    ['proposed', ['shop']],
    [undefined, []],
  ])
  await soon(() => status.inputValue()).toBe('proposed')
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await soon(told).toEqual([
    [undefined, []],
    ['existing', []],
    [undefined, []],
  ])
})

test('the panel of a card: comes when it is pressed, not when it is dragged elsewhere; once open, it follows', async () => {
  const { page, board, places } = await openBoard({
    cards: [
      [1, 0, 'Till'],
      [2, 0, 'Bag'],
    ],
  })
  const panel = page.locator('aside')
  const opened = await panelsOn(page)
  for (const step of [2, 1, 2]) {
    await board.dragCard('Till', await board.cell(1, step))
    await soon(places).toContain(`1.${step} Till`)
    await board.saved()
  }
  await page.keyboard.press('Control+z')
  await soon(places).toContain('1.1 Till')
  await board.saved()
  expect(await opened()).toBe(0)
  await board.card('Till').click()
  await panel.getByRole('heading', { name: 'Till' }).waitFor()
  expect(await opened()).toBeGreaterThan(0)

  await board.dragCard('Bag', await board.cell(2, 2))
  await panel.getByRole('heading', { name: 'Bag' }).waitFor()
})

test('the panel of a card: a press that slips and comes back to its place is a press, dragged before or not', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'Till']] })
  const heading = page.locator('aside').getByRole('heading', { name: 'Till' })
  const slip = async (): Promise<void> => {
    const box = await board.card('Till').boundingBox()
    if (!box) throw new Error('no card')
    await board.dragCard('Till', { x: box.x + 32, y: box.y + box.height / 2 + 6 })
  }
  await slip()
  await heading.waitFor()
  await page.keyboard.press('Escape')
  await heading.waitFor({ state: 'detached' })
  await board.dragCard('Till', await board.cell(1, 2))
  await soon(places).toEqual(['1.2 Till'])
  await slip()
  await heading.waitFor()
})

/** How many panels have come up since. */
async function panelsOn(page: Page): Promise<() => Promise<number>> {
  const seen = await page.evaluateHandle(() => {
    const counted = { panels: 0 }
    const look = (records: MutationRecord[]): void => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && node.matches('aside, :has(aside)')) counted.panels += 1
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true })
    return counted
  })
  return () => seen.evaluate(({ panels }) => panels)
}
