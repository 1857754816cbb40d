import {
  addAction,
  addArchetype,
  addCards,
  addChannel,
  addLane,
  addLink,
  addPhase,
  addStep,
  freshOrders,
  setCardChannel,
} from '@sightline/blueprint'
import type {
  ActionId,
  ArchetypeId,
  CardId,
  ChannelId,
  LaneId,
  LinkId,
  PhaseId,
  StepId,
} from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { StockClient } from '../integration/support/stock-client.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn, withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Whoever only looks is asked for nothing, and gives no name. */
async function enterByLink(page: Page, token: string, name?: string): Promise<BoardDriver> {
  await page.goto(`/s/${token}`)
  if (name !== undefined) {
    await page.getByLabel(say('your_name')).fill(name)
    await page.keyboard.press('Enter')
  }
  await page.waitForURL('**/b/*')
  const board = new BoardDriver(page)
  await board.ready()
  return board
}

test('a viewer: no tools, no fields, and whatever they try changes nothing', async () => {
  const { person, id, home, places, blueprint, board } = await openBoard({
    cards: [
      [1, 0, 'Alpha'],
      [2, 1, 'Beta'],
    ],
  })
  const before = [...places(), JSON.stringify(blueprint().lanes), JSON.stringify(blueprint().meta)]
  const { token } = await person.share(id, 'viewer')
  const { page } = await visitor({ home: home.address })
  const theirs = await enterByLink(page, token)
  await page.locator('[data-save="viewOnly"]').waitFor()

  for (const tool of ['board_tool_card', 'board_tool_link', 'undo', 'board_add_lane', 'board_add_phase']) {
    expect(await page.getByRole('button', { name: say(tool), exact: true }).count()).toBe(0)
  }
  expect(await page.getByRole('button', { name: say('share'), exact: true }).count()).toBe(0)
  expect(await page.getByLabel(say('board_title_label')).count()).toBe(0)
  for (const kind of ['lane', 'step', 'phase']) {
    await page.locator(`[data-${kind}] .menu button`).first().focus()
    await page.keyboard.press('Enter')
    const items = page.getByRole('menuitem')
    await items.first().waitFor()
    const offered = (await items.allTextContents()).map((text) => text.trim())
    expect(offered).toEqual([say('board_collapse_lane'), say('action_copy_address')])
    await page.keyboard.press('Escape')
    await items.first().waitFor({ state: 'detached' })
  }

  const cell = await theirs.cell(3, 2)
  await page.mouse.click(cell.x, cell.y)
  await page.keyboard.type('Sneaked in')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await theirs.dragCard('Alpha', cell)
  await theirs.card('Alpha').dblclick()
  await page.keyboard.type('Changed')
  expect(await page.locator('[data-board] textarea').count()).toBe(0)
  await page.locator('.name', { hasText: 'Evidence' }).first().dblclick()
  expect(await page.locator('.name input').count()).toBe(0)
  await theirs.card('Beta').click()
  await page.locator('aside').waitFor()
  expect(await page.locator('aside :is(input, textarea, select):visible').count()).toBe(0)
  await page.locator('[data-board]').focus()
  for (const key of ['Enter', 'Delete', 'Backspace', 'Control+d', 'Control+z', 'c', 'l']) {
    await page.keyboard.press(key)
  }
  const alpha = await theirs.card('Alpha').boundingBox()
  await theirs.dragCard('Beta', { x: (alpha?.x ?? 0) + 20, y: (alpha?.y ?? 0) + 10 })
  expect(await theirs.titles()).toEqual(['Alpha', 'Beta'])

  // What the owner writes after all that still arrives, and nothing else has.
  await board.addCard(4, 0, 'From the owner')
  await theirs.card('From the owner').waitFor()
  const after = [...places(), JSON.stringify(blueprint().lanes), JSON.stringify(blueprint().meta)]
  expect(after.filter((line) => line !== '4.0 From the owner')).toEqual(before)
})

test('a revoked link: the open board closes with a message, and the link says that it is dead', async () => {
  const { person, id, home } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  const link = await person.share(id, 'viewer')
  const { page, tolerate } = await visitor({ home: home.address })
  await enterByLink(page, link.token)
  tolerate(/status of (404|410|403)/)
  await person.expect(204, 'DELETE', `/api/share-links/${link.id}`)
  await page.getByText(say('board_lost_title')).waitFor()
  await page.getByText(say('board_lost_text')).waitFor()
  expect(await page.getByText('Alpha').count()).toBe(0)

  for (const token of [link.token, 'nonsense', 'a'.repeat(300)]) {
    await page.goto(`/s/${token}`)
    await page.getByText(say('dead_title')).waitFor()
    await page.getByText(say('dead_other')).waitFor()
  }
})

test('the bin: the boards of others close with a message', async () => {
  const { person, id, home, page: own } = await openBoard()
  const { token } = await person.share(id, 'editor')
  const { page, tolerate } = await visitor({ home: home.address })
  const board = await enterByLink(page, token, 'Anke')
  await board.addCard(1, 0, 'Written by a guest')
  await board.saved()
  tolerate(/status of 404/)
  await person.expect(204, 'DELETE', `/api/blueprints/${id}`)
  for (const each of [own, page]) {
    await each.getByRole('alertdialog').getByText(say('board_ended_deleted_title')).waitFor()
  }
  await page
    .getByRole('alertdialog')
    .getByRole('link', { name: say('board_to_list') })
    .click()
  await page.getByText(say('shared_with_me')).first().waitFor()
})

test('the bin: a board that goes there before it has come says so, and leads on', async () => {
  const { person, id, home } = await openBoard()
  const { token } = await person.share(id, 'editor')
  const { page, tolerate } = await visitor({ home: home.address })
  tolerate(/status of 404/)
  // What the server sends is lost; that it hangs up is not.
  const { promise: isInRoom, resolve } = Promise.withResolvers<undefined>()
  await page.routeWebSocket('**/sync/**', (socket) => {
    socket.connectToServer().onMessage(() => resolve(undefined))
  })
  await page.goto(`/s/${token}`)
  await page.getByLabel(say('your_name')).fill('Anke')
  await page.keyboard.press('Enter')
  await isInRoom
  await person.expect(204, 'DELETE', `/api/blueprints/${id}`)
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText(say('board_ended_deleted_title')).waitFor()
  await dialog.getByRole('link', { name: say('board_to_list') }).click()
  await page.getByText(say('shared_with_me')).first().waitFor()
})

test('two tabs of one person: both write, and signing out in one ends the other', async () => {
  const { page, id, board } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  const second = await page.context().newPage()
  const there = new BoardDriver(second)
  await second.goto(`/b/${id}`)
  await there.ready()
  await board.addCard(1, 1, 'From the first tab')
  await there.card('From the first tab').waitFor()
  await there.addCard(1, 2, 'From the second tab')
  await board.card('From the second tab').waitFor()
  await Promise.all([board.saved(), there.saved()])
  expect(await page.locator('[data-cursor]').count()).toBe(0)

  await second.goto('/blueprints')
  await second.getByRole('button', { name: say('account_menu') }).click()
  await second.getByRole('menuitem', { name: say('sign_out') }).click()
  const message = page.getByRole('alertdialog')
  await message.getByText(say('board_ended_signed_out_title')).waitFor()
  await message.getByRole('link', { name: say('sign_in') }).click()
  await page.waitForURL(`**/sign-in?next=/b/${id}`)
  await page.getByLabel(say('email')).fill('lucia@example.org')
  await page.getByLabel(say('password'), { exact: true }).fill('correct horse')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/b/${id}`)
  await board.card('From the second tab').waitFor()
})

test('a board whose address was opened signed out: it opens after signing in from there', async () => {
  const home = await openHome()
  const ana = await TestPerson.account(home.address, 'ana@example.org', 'Ana')
  const id = await ana.createBlueprint('Library')
  const { page } = await visitor({ home: home.address })
  await page.goto(`/b/${id}`)
  await page.getByRole('link', { name: say('sign_in') }).click()
  await page.getByLabel(say('email')).fill('ana@example.org')
  await page.getByLabel(say('password'), { exact: true }).fill('correct horse')
  await page.keyboard.press('Enter')
  await new BoardDriver(page).ready()
})

test('an address that is nobody’s and one that is somebody else’s say the same', async () => {
  const home = await openHome()
  const { page, tolerate } = await signedIn(home.address)
  tolerate(/status of (404|403)/)
  const stranger = await TestPerson.account(home.address, 'zoe@example.org', 'Zoe')
  const foreign = await stranger.createBlueprint('Secret plan')
  const said: string[] = []
  for (const id of ['nonsense', foreign, foreign.slice(0, -1), '%3Cscript%3E']) {
    await page.goto(`/b/${id}`)
    await page.getByText(say('board_cannot_open')).waitFor()
    said.push(((await page.locator('body').innerText()) ?? '').replaceAll(/\s+/g, ' '))
  }
  expect(new Set(said).size).toBe(1)
  expect(said[0]).toContain(say('error_notFound'))
  expect(said[0]).not.toContain('Secret plan')
  await page.goto('/no/such/page')
  await page.getByText(say('missing_title')).waitFor()
})

const EVIL = [
  '<script>window.__xss=1</script>',
  '"><img src=x onerror="window.__xss=1">',
  '<svg onload=window.__xss=1>',
  'javascript:window.__xss=1',
  '{window.__xss=1}',
  "{{constructor.constructor('window.__xss=1')()}}",
  '${window.__xss=1}',
  '</textarea></title><script>window.__xss=1</script>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  "' autofocus onfocus='window.__xss=1' x='",
  '<a href="javascript:window.__xss=1">go</a>]]><script>window.__xss=1</script>',
  '<details open ontoggle=window.__xss=1>&lt;b&gt;{@html "x"}',
] as const

/** Writes every string into every kind of text that the document has. */
function poison(client: StockClient): void {
  const { doc } = client
  const orders = freshOrders(EVIL.length)
  const phaseId = 'phase-0' as PhaseId
  doc.transact(() => {
    EVIL.forEach((evil, at) => {
      const order = `z${orders[at] ?? ''}`
      addPhase(doc, { id: `phase-${at}` as PhaseId, title: evil, stage: 'after', order })
      addLane(doc, { id: `lane-${at}` as LaneId, title: evil, kind: 'frontstage', order })
      addStep(doc, { id: `step-${at}` as StepId, title: evil, place: { phaseId, order } })
      addChannel(doc, { id: `channel-${at}` as ChannelId, name: evil, order })
      addArchetype(doc, { id: `archetype-${at}` as ArchetypeId, name: evil })
      const id = `card-${at}` as CardId
      const place = { laneId: `lane-${at}` as LaneId, stepId: 'step-0' as StepId, order }
      addCards(doc, {
        cards: [
          { id, place, title: evil, notes: evil, fields: { owner: evil, failPoint: { recovery: evil } } },
        ],
      })
      setCardChannel(doc, { cardId: id, channelId: `channel-${at}` as ChannelId, on: true })
      addAction(doc, { id: `action-${at}` as ActionId, cardId: id, title: evil, fields: { oneOffCost: 100 } })
    })
    EVIL.slice(1).forEach((evil, at) => {
      const [from, to] = [`card-${at}` as CardId, `card-${at + 1}` as CardId]
      addLink(doc, { id: `link-${at}` as LinkId, from, to, kind: 'flow', label: evil })
    })
  })
}

async function unharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, '__xss') as unknown)).toBeUndefined()
  expect(
    await page.locator('iframe, [onload], [onerror], [ontoggle], [onfocus], a[href^="javascript"]').count(),
  ).toBe(0)
}

async function values(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) =>
        element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
          ? element.value
          : (element.textContent ?? '').trim(),
      ),
    )
}

test('hostile texts: shown letter by letter on the board, in the inspector, in totals and on a phone', async () => {
  const home = await openHome()
  const { page, person } = await signedIn(home.address, { viewport: { width: 1600, height: 2400 } })
  const id = await person.createBlueprint(EVIL[0])
  const client = await StockClient.connect(person, id)
  poison(client)
  await client.fence()
  const board = new BoardDriver(page)
  await page.goto(`/b/${id}`)
  await board.ready()
  await soon(() => board.titles()).toEqual(EVIL.toSorted())
  expect(await page.title()).toContain(EVIL[0])
  for (const selector of ['[data-lane] .text', '[data-step] .text', '.phase .text']) {
    expect(await values(page, selector)).toEqual(expect.arrayContaining([...EVIL]))
  }
  await unharmed(page)

  for (const evil of EVIL) {
    await page.locator(`[data-card="card-${EVIL.indexOf(evil)}"]`).click()
    const panel = page.locator('aside')
    await soon(() => values(page, 'aside textarea')).toContain(evil)
    await soon(() => panel.textContent()).toContain(evil)
    await page.getByRole('tab', { name: say('roi') }).click()
    await soon(
      async () =>
        `${String(await panel.textContent())}${(await values(page, 'aside input, aside textarea')).join()}`,
    ).toContain(evil)
    await unharmed(page)
    await page.getByRole('tab', { name: say('panel_tab_details') }).click()
  }
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('roi'), exact: true }).click()
  await soon(() => page.locator('aside').textContent()).toContain(EVIL[2])
  await unharmed(page)

  const phone = await withBrowser(person, { viewport: { width: 390, height: 844 }, hasTouch: true })
  await phone.page.goto(`/b/${id}`)
  await phone.page.getByRole('button', { name: say('phone_all_steps') }).click()
  await soon(() => values(phone.page, 'dialog .name, [role=dialog] .name')).toEqual(
    expect.arrayContaining([...EVIL]),
  )
  await phone.page.locator('[role=dialog] button', { hasText: EVIL[0] }).first().click()
  await soon(() => values(phone.page, '[data-card] .title')).toEqual([...EVIL])
  await unharmed(phone.page)
})

test('hostile titles and names: shown letter by letter in the list, in pictures and on a cursor', async () => {
  const home = await openHome()
  const { page, person } = await signedIn(home.address, { name: EVIL[2] })
  const ids: string[] = []
  for (const evil of EVIL) ids.push(await person.createBlueprint(evil))
  const first = ids[0] ?? ''
  const client = await StockClient.connect(person, first)
  poison(client)
  await client.fence()
  await page.goto('/blueprints')
  await soon(async () => (await values(page, 'article h2')).sort()).toEqual(EVIL.toSorted())
  await page.getByRole('button', { name: say('account_menu') }).click()
  await page.getByText(EVIL[2], { exact: true }).last().waitFor()
  await page.keyboard.press('Escape')
  await unharmed(page)

  const picture = await person.call('GET', `/api/blueprints/${first}/thumbnail`)
  expect(String(picture.headers.get('content-type'))).toContain('image/svg+xml')
  expect(String(picture.body)).not.toMatch(/<(script|iframe|a|img|foreignObject)\b|\son\w+=/i)
  await page.goto(`/api/blueprints/${first}/thumbnail`)
  await unharmed(page)

  const guest = await person.invite(first, 'editor', EVIL[1])
  const theirs = await withBrowser(guest)
  const [a, b] = [new BoardDriver(page), new BoardDriver(theirs.page)]
  await page.goto(`/b/${first}`)
  await theirs.page.goto(`/b/${first}`)
  await Promise.all([a.ready(), b.ready()])
  await theirs.page.mouse.move(700, 500)
  await theirs.page.mouse.move(720, 520)
  await soon(() => values(page, '[data-cursor]')).toEqual([EVIL[1]])
  await theirs.page.locator('[data-card="card-0"]').click()
  await soon(() => values(page, '.who')).toEqual([EVIL[1].slice(0, 12)])
  await unharmed(page)
  await unharmed(theirs.page)
})
