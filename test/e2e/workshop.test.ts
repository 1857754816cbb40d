import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard, type OpenBoard } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

async function openWorkshop(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('board_menu') }).click()
  await page.getByRole('menuitem', { name: say('workshop'), exact: true }).click()
}

/** A guest who came by a link, before the same board. */
async function withGuest(options: Parameters<typeof openBoard>[0]): Promise<OpenBoard & { guest: Page }> {
  const opened = await openBoard(options)
  const person = await opened.person.invite(opened.id, 'commenter', 'Gus')
  const { page: guest } = await withBrowser(person)
  await guest.goto(`/b/${opened.id}`)
  await new BoardDriver(guest).ready()
  return { ...opened, guest }
}

test('workshop: a timer, whose turn it is and covered stickies reach a guest at once', async () => {
  const { page, guest, board } = await withGuest({ cards: [[1, 0, 'Alpha']] })
  await openWorkshop(page)
  await page.getByRole('button', { name: say('workshop_timer_short', { count: '5' }), exact: true }).click()
  await guest.getByText(/^(5:00|4:5\d)$/).waitFor()
  await page.getByLabel(say('workshop_turn'), { exact: true }).selectOption('Gus')
  await guest.locator('.bar').getByText('Gus').waitFor()
  const corner = await board.cell(4, 2)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('board_tool_sticky'), exact: true }).click()
  await page.mouse.click(corner.x, corner.y)
  await page.keyboard.type('Only mine')
  await page.keyboard.press('Escape')
  await guest.getByText('Only mine').waitFor()
  await page.getByRole('button', { name: say('workshop_stickies_hide') }).click()
  const covered = guest.getByRole('button', {
    name: say('workshop_sticky_covered_by', { name: 'Lucía Marín' }),
  })
  await covered.waitFor()
  expect(
    await page
      .getByRole('button', { name: say('workshop_sticky_covered_by', { name: 'Lucía Marín' }) })
      .count(),
  ).toBe(0)
  expect(await faultsOn(page)).toEqual([])
  const picture = guest.waitForResponse('**/picture?*')
  await guest.reload()
  expect(await (await picture).text()).toMatch(/covered[^>]*>Only mine/)
  await covered.waitFor()
  await page.getByRole('button', { name: say('workshop_stickies_reveal') }).click()
  await covered.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: say('workshop_timer_stop') }).click()
  await guest.getByText(/^[45]:\d\d$/).waitFor({ state: 'detached' })
})

test('workshop: a vote, a guest puts dots on the board, totals come when it is closed', async () => {
  const { page, guest } = await withGuest({
    cards: [
      [1, 0, 'Alpha'],
      [1, 1, 'Beta'],
    ],
  })
  await openWorkshop(page)
  await page.getByLabel(say('workshop_vote_question')).fill('First?')
  await page.getByLabel(say('workshop_vote_dots')).selectOption('2')
  await page.getByRole('button', { name: say('workshop_vote_open') }).click()
  await guest.getByText('First?').waitFor()
  const dot = (count: string) =>
    guest.getByRole('button', { name: say('workshop_dot_add', { title: 'Alpha', count }) })
  await dot('0').click()
  await dot('1').click()
  await guest.getByText(say('workshop_dots_left', { count: '0' })).waitFor()
  await page.getByText(say('workshop_voters', { count: '1' })).waitFor()
  const panel = page.locator('aside')
  await panel.getByRole('button', { name: say('workshop_dot_add', { title: 'Beta', count: '0' }) }).click()
  expect(await faultsOn(page)).toEqual([])
  expect(await faultsOn(guest)).toEqual([])
  await page.getByRole('button', { name: say('workshop_vote_close') }).click()
  await page.getByText(say('workshop_result', { title: 'First?' })).waitFor()
  expect(await panel.locator('ol li').allTextContents()).toEqual(['1 Alpha 2 dots', '2 Beta 1 dot'])
  await guest.getByRole('img', { name: say('workshop_dots', { count: '2' }) }).waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test('workshop: a vote opens while the page still waits for an older answer, the vote is shown', async () => {
  const { person, id, page } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  const [asked, opened] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(`**/api/blueprints/${id}/workshop`, async (route) => {
    const response = await route.fetch()
    asked.resolve()
    await opened.promise
    await route.fulfill({ response })
  })
  const [socket] = await Promise.all([page.waitForEvent('websocket'), page.reload()])
  await asked.promise
  const news = socket.waitForEvent('framereceived', ({ payload }) => payload.includes('"workshop"'))
  await person.expect(201, 'POST', `/api/blueprints/${id}/votes`, {
    body: { title: 'First?', dotsEach: 1, targets: 'cards' },
  })
  await news
  opened.resolve()
  await page.getByText('First?').waitFor()
})

test('workshop: on a phone, a guest votes from the list', async () => {
  const { person, id, home, page } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await person.expect(201, 'POST', `/api/blueprints/${id}/votes`, {
    body: { title: 'First?', dotsEach: 1, targets: 'cards' },
  })
  await page.getByText('First?').waitFor()
  const guest = await visitor({ home: home.address, viewport: { width: 390, height: 844 }, hasTouch: true })
  const { token } = await person.share(id, 'commenter')
  await guest.page.goto(`/s/${token}`)
  await guest.page.getByLabel(say('your_name')).fill('Gus')
  await guest.page.keyboard.press('Enter')
  await guest.page.getByRole('button', { name: new RegExp(`^${say('workshop')}:`) }).click()
  await guest.page
    .getByRole('button', { name: say('workshop_dot_add', { title: 'Alpha', count: '0' }) })
    .click()
  await guest.page
    .getByRole('dialog')
    .getByText(say('workshop_dots_left', { count: '0' }))
    .waitFor()
  expect(await faultsOn(guest.page)).toEqual([])
})
