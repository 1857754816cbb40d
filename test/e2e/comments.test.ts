import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { NETWORK_GONE } from './support/outages.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const di = texts('es')

/** Frontstage is the third lane of a blank board. */
const CARDS = [
  [1, 0, 'Alpha'],
  [2, 1, 'Checkout'],
] as const

/** What is said of late, without a browser. */
async function begin(board: OpenBoard, body: string, id = 't1'): Promise<string> {
  const card = [...board.blueprint().cards.values()].find(({ title }) => title === 'Checkout')
  await board.person.expect(201, 'POST', `/api/blueprints/${board.id}/threads`, {
    body: { id, anchor: { cardId: card?.id }, body },
  })
  return id
}

async function openCount(page: Page, count: string): Promise<void> {
  await page.getByRole('button', { name: say('comments_open_count', { count }) }).waitFor()
}

test('comments: a guest asks about a touchpoint in Spanish, the owner answers, each sees it at once', async () => {
  const { page, person, id, home, board, other } = await openBoard({ cards: CARDS })
  const { token } = await person.share(id, 'commenter')
  const guest = await visitor({ home: home.address, locale: 'es' })
  await guest.page.goto(`/s/${token}`)
  await guest.page.getByLabel(di('your_name')).fill('Carmen Ruiz')
  await guest.page.keyboard.press('Enter')
  const theirs = new BoardDriver(guest.page)
  await theirs.ready()
  const before = JSON.stringify(other.doc.toJSON())

  await guest.page.getByRole('button', { name: di('comments_tool'), exact: true }).click()
  await theirs.card('Checkout').click()
  await guest.page.getByLabel(di('comments_write')).fill('¿Por qué **pedimos** una cuenta?')
  await guest.page.keyboard.press('Enter')

  const pin = page.locator('[data-pin]')
  await pin.click()
  const thread = page.getByRole('dialog', { name: say('comments_thread', { place: 'Checkout' }) })
  await thread.getByText('¿Por qué pedimos una cuenta?').waitFor()
  expect(await thread.locator('strong').textContent()).toBe('pedimos')
  await thread.getByText(say('comments_guest')).waitFor()
  await thread.getByLabel(say('comments_reply_label')).fill('It goes, see https://example.org')
  await page.keyboard.press('Enter')
  const answer = guest.page.getByRole('link', { name: 'https://example.org' })
  await answer.waitFor()
  expect(await answer.getAttribute('rel')).toContain('noopener')

  await thread.getByRole('button', { name: say('comments_resolve') }).click()
  await guest.page.getByText(di('comments_is_resolved')).waitFor()
  await soon(() => pin.count()).toBe(0)
  await page
    .getByRole('button', { name: say('undo') })
    .last()
    .click()
  await pin.waitFor()
  expect(await board.titles()).toEqual(['Alpha', 'Checkout'])
  expect(JSON.stringify(other.doc.toJSON())).toBe(before)
})

test('comments: their card is deleted and comes back by undo, they are listed without it meanwhile', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, board } = opened
  await begin(opened, 'Keep me')
  await openCount(page, '1')
  await board.card('Checkout').click()
  await page.keyboard.press('Delete')
  await soon(() => page.locator('[data-pin]').count()).toBe(0)
  await page.getByRole('button', { name: say('comments_open_count', { count: '1' }) }).click()
  const row = page.locator('[data-thread]')
  await row.getByText(say('comments_gone_card')).waitFor()
  await row.getByText('Checkout').waitFor()
  await row.click()
  await page.getByRole('dialog').getByText('Keep me').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.locator('[data-pin]').waitFor()
  expect(await row.getByText(say('comments_gone_card')).count()).toBe(0)
})

test('comments: by the keyboard alone, from a chosen card to a resolved thread', async () => {
  const { page, board } = await openBoard({ cards: CARDS })
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Enter')
  await board.card('Alpha').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('c')
  const field = page.getByLabel(say('comments_write'))
  await field.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('First')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('line')
  await page.keyboard.press('Enter')
  await page.locator('[data-comment]').getByText('First').waitFor()
  await page.getByLabel(say('comments_reply_label')).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('Second')
  await page.keyboard.press('Enter')
  await page.locator('[data-comment]').getByText('Second').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-pin]:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: say('comments_resolve') }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(say('comments_resolved_told')).waitFor()
  await soon(() => page.locator('[data-pin]').count()).toBe(0)
})

test('comments: what is begun is kept until it is sent, and names are completed', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, person, id } = opened
  const carmen = await person.invite(id, 'commenter', 'Carmen Ruiz')
  await begin(opened, 'So?')
  await page.locator('[data-pin]').click()
  const reply = page.getByLabel(say('comments_reply_label'))
  await reply.pressSequentially('Ask @Car')
  await page.getByRole('option', { name: 'Carmen Ruiz' }).waitFor()
  await page.keyboard.press('Enter')
  await soon(() => reply.inputValue()).toBe('Ask @Carmen ')
  await page.getByText(say('comments_draft_kept')).waitFor()
  await page.reload()
  await page.locator('[data-pin]').click()
  await soon(() => reply.inputValue()).toBe('Ask @Carmen ')
  await reply.press('Enter')
  await page.locator('.mention').getByText('@Carmen').waitFor()
  await soon(() => reply.inputValue()).toBe('')

  const theirs = await withBrowser(carmen)
  await theirs.page.goto('/blueprints')
  const other = await carmen.createBlueprint('Elsewhere')
  await theirs.page.goto(`/b/${other}`)
  await theirs.page.getByRole('button', { name: say('comments_open_count', { count: '0' }) }).click()
  await theirs.page.getByRole('button', { name: say('comments_inbox_waiting', { count: '1' }) }).click()
  await theirs.page.getByText(say('comments_inbox_mention', { title: 'Library' })).click()
  await theirs.page.getByRole('dialog').getByText('Ask').waitFor()
})

test('comments: edited, reacted to and deleted by their author, and nobody else is offered that', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, person, id } = opened
  const carmen = await person.invite(id, 'commenter', 'Carmen Ruiz')
  await begin(opened, 'Frist')
  const theirs = await withBrowser(carmen)
  await theirs.page.goto(`/b/${id}#comment=t1`)
  const said = theirs.page.locator('[data-comment="t1"]')
  await said.getByRole('button', { name: say('comments_more') }).click()
  await theirs.page.getByRole('menuitem', { name: say('comments_copy_link') }).waitFor()
  expect(await theirs.page.getByRole('menuitem').count()).toBe(1)
  await theirs.page.keyboard.press('Escape')
  await said.getByRole('button', { name: say('comments_react') }).click()
  await theirs.page.getByRole('button', { name: say('comments_emoji_agree') }).click()

  await page.locator('[data-pin]').click()
  const own = page.locator('[data-comment="t1"]')
  const thumbs = say('comments_reacted', { emoji: say('comments_emoji_agree'), count: '1' })
  await own.getByRole('button', { name: thumbs }).waitFor()
  await own.getByRole('button', { name: say('comments_more') }).click()
  await page.getByRole('menuitem', { name: say('comments_edit') }).click()
  await own.getByLabel(say('comments_edit')).fill('First')
  await own.getByRole('button', { name: say('save') }).click()
  await said.getByText('First').waitFor()
  await said.getByText(say('comments_edited')).waitFor()
  await own.getByRole('button', { name: say('comments_more') }).click()
  await page.getByRole('menuitem', { name: say('comments_delete') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('comments_delete') })
    .click()
  await soon(() => said.count()).toBe(0)
  await soon(() => theirs.page.locator('[data-pin]').count()).toBe(0)
})

test('comments: sent without a line, they are sent once there is one', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, tolerate } = opened
  tolerate(NETWORK_GONE)
  await begin(opened, 'So?')
  await page.locator('[data-pin]').click()
  await page.context().setOffline(true)
  await page.getByLabel(say('comments_reply_label')).fill('Later')
  await page.keyboard.press('Enter')
  await page.getByText(say('comments_not_sent')).waitFor()
  await page.context().setOffline(false)
  await page.locator('[data-comment]').getByText('Later').waitFor()
  expect(await page.getByText(say('comments_not_sent')).count()).toBe(0)
})

test('comments: one who may only read is told so, and has no field and no tool', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { person, id } = opened
  await begin(opened, 'So?')
  const { page } = await withBrowser(await person.invite(id, 'viewer'))
  await page.goto(`/b/${id}`)
  await page.locator('[data-pin]').click()
  const thread = page.getByRole('dialog')
  await thread.getByText(say('comments_only_read')).waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await page.getByRole('button', { name: say('comments_tool'), exact: true }).count()).toBe(0)
})

test('comments: from afar the pins of a cell are one, and a thread is never behind the panel', async () => {
  const opened = await openBoard({
    cards: [
      [2, 2, 'Checkout'],
      [2, 2, 'Confirmation'],
    ],
  })
  const { page, person, id, blueprint } = opened
  await begin(opened, 'One')
  const second = [...blueprint().cards.values()].find(({ title }) => title === 'Confirmation')
  await person.expect(201, 'POST', `/api/blueprints/${id}/threads`, {
    body: { id: 't2', anchor: { cardId: second?.id }, body: 'Two' },
  })
  await soon(() => page.locator('[data-pin]').count()).toBe(2)
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('-')
  await soon(() => page.locator('[data-pin]').allTextContents()).toEqual(['2'])
  await page.locator('[data-pin]').click()
  await page.getByRole('menuitem', { name: 'Two' }).click()
  await page.getByRole('button', { name: say('comments_open_count', { count: '2' }) }).click()
  await page.setViewportSize({ width: 1180, height: 800 })
  await page.locator('[data-thread="t1"]').click()
  await soon(async () => {
    const [pin, thread, panel] = await Promise.all(
      [page.locator('[data-pin="t1"]'), page.getByRole('dialog'), page.locator('aside')].map((each) =>
        each.boundingBox(),
      ),
    )
    if (!pin || !thread || !panel) return 'absent'
    const isClear = thread.x + thread.width <= panel.x && pin.x + pin.width <= panel.x
    const isBeside = thread.x >= pin.x + pin.width || thread.x + thread.width <= pin.x
    return isClear && isBeside
  }).toBe(true)
})

test('comments: on a phone, from the sheet of a card', async () => {
  const opened = await openBoard({
    cards: [[1, 0, 'Checkout']],
    isPhone: true,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const { page } = opened
  await begin(opened, 'So?')
  await page.locator('[data-card]').tap()
  await page.getByRole('tab', { name: say('comments') }).tap()
  const reply = page.getByLabel(say('comments_reply_label'))
  await page.getByRole('dialog').getByText('So?').waitFor()
  expect(await reply.evaluate((field) => getComputedStyle(field).fontSize)).toBe('16px')
  await reply.fill('Yes')
  await page
    .getByRole('button', { name: say('comments_reply'), exact: true })
    .first()
    .tap()
  await page.locator('[data-comment]').getByText('Yes').waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test('axe: a thread, the panel, its filters and the inbox', async () => {
  const opened = await openBoard({ cards: CARDS, reducedMotion: 'reduce' })
  const { page, person, id } = opened
  await begin(opened, '**So** `now`? https://example.org\n\n- one')
  const carmen = await person.invite(id, 'commenter', 'Carmen Ruiz')
  await carmen.expect(201, 'POST', '/api/threads/t1/comments', {
    body: { id: 'r1', body: '@Lucía, yes', mentions: [{ personId: await person.id(), name: 'Lucía' }] },
  })
  await carmen.expect(200, 'PUT', `/api/comments/t1/reactions/${encodeURIComponent('👍')}`)
  await openCount(page, '1')
  await page.getByRole('button', { name: say('comments_open_count', { count: '1' }) }).click()
  await page.locator('[data-thread]').waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.locator('[data-thread]').click()
  await page.getByLabel(say('comments_reply_label')).pressSequentially('@')
  await page.getByRole('listbox').waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('comments_filter') }).click()
  await page.getByRole('menuitemradio', { name: say('comments_filter_unread'), exact: true }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('comments_inbox') }).click()
  await page.getByText(say('comments_inbox_mention', { title: 'Library' })).waitFor()
  expect(await faultsOn(page)).toEqual([])
})
