import { addLink } from '@sightline/blueprint'
import type { LinkId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { middle, pull, undo } from './support/hand.ts'
import type { Point } from './support/hand.ts'
import { openBoard, THREE_CARDS } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('links: drawn from a handle and with the link tool, refused twice, deleted, undone', async () => {
  const { page, board, blueprint } = await openBoard({ cards: THREE_CARDS })
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
  const { page, board, other, blueprint, places } = await openBoard({ cards: THREE_CARDS })
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
