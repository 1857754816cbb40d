import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard, putCards } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn, withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Asks axe about pages again and again, and tells all of it at the end: each thing once, where it was seen first. */
class Audit {
  /** To where it was seen. */
  readonly #found = new Map<string, string>()

  async look(page: Page, scene: string): Promise<void> {
    for (const fault of await faultsOn(page)) {
      if (!this.#found.has(fault)) this.#found.set(fault, scene)
    }
  }

  done(): void {
    const told = [...this.#found].map(([fault, scene]) => `${scene}: ${fault}`)
    expect(told.map((line) => line.replaceAll(/\s+/g, ' ').slice(0, 600))).toEqual([])
  }
}

test('axe: home, sign in, sign up and their complaints, invitation, dead link', async () => {
  const home = await openHome()
  const { page, tolerate } = await visitor({ home: home.address, reducedMotion: 'reduce' })
  tolerate(/status of (400|404|410|422)/)
  const audit = new Audit()
  await page.goto('/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await audit.look(page, 'home')
  await page
    .getByRole('button', { name: say('home_start') })
    .first()
    .click()
  await page.getByText(say('name_missing')).waitFor()
  await audit.look(page, 'home without a name')
  await page.goto('/sign-in')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await audit.look(page, 'sign in')
  await page.getByLabel(say('email')).fill('a@example.org')
  await page.getByLabel(say('password'), { exact: true }).fill('no such person')
  await page.keyboard.press('Enter')
  await page.getByText(say('error_wrongCredentials')).waitFor()
  await audit.look(page, 'sign in refused')
  await page.goto('/sign-up')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByLabel(say('email')).press('Enter')
  await page.getByText(say('email_missing')).waitFor()
  await audit.look(page, 'sign up')
  await page.goto('/s/nonsense')
  await page.getByText(say('dead_title')).waitFor()
  await audit.look(page, 'dead link')
  await page.goto('/no/such/page')
  await page.getByText(say('missing_title')).waitFor()
  await audit.look(page, 'nothing at this address')
  const { person } = await signedIn(home.address)
  const { token } = await person.share(await person.createBlueprint(), 'editor', { password: 'paper boat 7' })
  await page.goto(`/s/${token}`)
  await page.getByText(say('invite_title')).waitFor()
  await audit.look(page, 'invitation')
  audit.done()
})

test('axe: the list empty, full, as a list, searched and binned, with its dialogs', async () => {
  const home = await openHome()
  const { page, person } = await signedIn(home.address, { reducedMotion: 'reduce' })
  const audit = new Audit()
  await page.goto('/blueprints')
  await page.getByText(say('empty_title')).waitFor()
  await audit.look(page, 'empty list')
  const ids = [await person.createBlueprint('Shop', 'supermarket'), await person.createBlueprint('Plan')]
  await person.expect(204, 'DELETE', `/api/blueprints/${await person.createBlueprint('Old')}`)
  const guest = await person.invite(ids[0] ?? '', 'editor')
  await page.reload()
  await page.getByRole('link', { name: 'Shop' }).waitFor()
  await audit.look(page, 'full list')
  await page.getByText(say('layout_list'), { exact: true }).click()
  await page.getByRole('button', { name: say('card_menu', { title: 'Shop' }) }).click()
  await page.getByRole('menuitem', { name: say('share_ellipsis') }).waitFor()
  await audit.look(page, 'rows with a menu')
  await page.getByRole('menuitem', { name: say('share_ellipsis') }).click()
  await page.getByRole('button', { name: say('share_make') }).click()
  await page.getByLabel(say('share_url')).waitFor()
  await audit.look(page, 'share dialog')
  await page
    .getByRole('button', { name: say('share_more', { label: say('share_unnamed') }) })
    .first()
    .click()
  await page.getByRole('menuitem', { name: say('share_revoke') }).click()
  await page.getByRole('alertdialog').waitFor()
  await audit.look(page, 'revoke question')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('cancel') })
    .click()
  await page.getByRole('tab', { name: say('share_tab_embed') }).click()
  await page.getByRole('button', { name: say('share_embed_make') }).click()
  await page.getByLabel(say('share_embed_code')).waitFor()
  await audit.look(page, 'embed tab')
  await page.getByRole('link', { name: say('share_all') }).click()
  await page.getByRole('table').waitFor()
  await audit.look(page, 'all links')
  await page.goto('/blueprints')
  await page.getByRole('button', { name: say('card_menu', { title: 'Plan' }) }).click()
  await page.getByRole('menuitem', { name: say('rename_ellipsis') }).click()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'rename dialog')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('input[type=file]').setInputFiles({
    name: 'journey.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Phase,Step,Touchpoint,Satisfaction,Whatever\nA,B,Till,eleven,x\nA,B,Queue,5,y\n'),
  })
  await page.getByRole('button', { name: say('import_open') }).waitFor()
  await audit.look(page, 'import report')
  await page.keyboard.press('Escape')
  await page.getByLabel(say('search_titles')).fill('nothing like it')
  await page.getByText(say('search_empty_text')).waitFor()
  await audit.look(page, 'search without a result')
  await page.goto('/blueprints?show=bin')
  await page.getByRole('button', { name: say('delete_for_good') }).waitFor()
  await audit.look(page, 'bin')
  await page.getByRole('button', { name: say('delete_for_good') }).click()
  await page.getByRole('alertdialog').waitFor()
  await audit.look(page, 'delete for good')
  const theirs = await withBrowser(guest, { reducedMotion: 'reduce' })
  await theirs.page.goto('/blueprints?show=shared')
  await theirs.page.getByRole('link', { name: 'Shop' }).waitFor()
  await audit.look(theirs.page, 'shared with a guest')
  audit.done()
})

test('axe: the board, its inspector, totals, links, dialogs and endings', async () => {
  const { page, board, person, id } = await openBoard({
    template: 'running-shoes',
    reducedMotion: 'reduce',
  })
  const audit = new Audit()
  await soon(async () => (await board.titles()).length).toBeGreaterThan(20)
  await audit.look(page, 'starter')
  await page.keyboard.press('Tab')
  await page.locator('.card:has(.roi)').first().click()
  await page.getByRole('tab', { name: say('panel_tab_details') }).waitFor()
  await audit.look(page, 'details')
  for (const section of [
    'panel_section_encounter',
    'panel_section_time',
    'panel_section_words',
    'panel_section_use',
  ]) {
    await page.getByText(say(section), { exact: true }).click()
  }
  await audit.look(page, 'all details')
  await page.getByRole('tab', { name: say('roi') }).click()
  await audit.look(page, 'return of a card')
  await page.getByRole('button', { name: say('panel_action_add') }).click()
  await audit.look(page, 'an action')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('roi'), exact: true }).click()
  await page.getByText(say('panel_totals')).first().waitFor()
  await audit.look(page, 'totals')
  await page.getByRole('button', { name: say('roi'), exact: true }).click()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+a')
  await audit.look(page, 'several cards')
  for (const [key, scene] of [
    ['Control+k', 'palette'],
    ['Control+f', 'find'],
    ['?', 'keys'],
  ] as const) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await audit.look(page, scene)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('[data-board]').focus()
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('board_menu') }).click()
  await page.getByRole('menuitem', { name: say('board_export_csv') }).waitFor()
  await audit.look(page, 'menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: say('share'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'share dialog')
  await page.keyboard.press('Escape')
  const addLane = page.getByRole('button', { name: say('board_add_lane'), exact: true })
  await addLane.focus()
  await addLane.click()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'new lane')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await person.expect(204, 'DELETE', `/api/blueprints/${id}`)
  await page.getByRole('alertdialog').waitFor()
  await audit.look(page, 'ended')
  audit.done()
})

test('axe: a blank board, a card being written, a link, a question, a viewer', async () => {
  const { page, board, other, person, id } = await openBoard({ reducedMotion: 'reduce' })
  const audit = new Audit()
  await audit.look(page, 'blank')
  const cell = await board.cell(2, 0)
  await page.mouse.click(cell.x, cell.y)
  await page.keyboard.type('Half a title')
  await audit.look(page, 'card being written')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  putCards(other, [[3, 1, 'Stock']])
  await board.card('Stock').waitFor()
  await page.getByRole('button', { name: say('board_tool_link'), exact: true }).click()
  await board.dragCard('Half a title', await centre(board.card('Stock')))
  await page.getByRole('radiogroup', { name: say('panel_link_kind') }).waitFor()
  await audit.look(page, 'link')
  await page.getByRole('button', { name: say('board_step_menu', { name: 'Buy' }) }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: say('board_delete_step') }).click()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'question')
  const viewer = await withBrowser(await person.invite(id, 'viewer'), {
    reducedMotion: 'reduce',
  })
  const theirs = new BoardDriver(viewer.page)
  await viewer.page.goto(`/b/${id}`)
  await theirs.card('Stock').click()
  await viewer.page.locator('aside').waitFor()
  await audit.look(viewer.page, 'viewer')
  const { token } = await person.share(id, 'viewer', { embed: true })
  await viewer.page.goto(`/embed/${token}`)
  await viewer.page.locator('[data-card]').first().waitFor()
  await audit.look(viewer.page, 'embed')
  audit.done()
})

test('axe: the board on a phone, its sheet and its list of steps', async () => {
  const { page, board } = await openBoard({
    template: 'supermarket',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
    isPhone: true,
  })
  const audit = new Audit()
  await audit.look(page, 'phone')
  await page.locator('[data-card]').first().tap()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'sheet')
  await page.getByRole('button', { name: say('phone_grow_sheet') }).press('Enter')
  await audit.look(page, 'tall sheet')
  await page
    .getByRole('button', { name: say('close') })
    .first()
    .click()
  await page.getByRole('button', { name: say('phone_all_steps') }).click()
  await page.getByRole('dialog').waitFor()
  await audit.look(page, 'steps')
  expect(await board.titles()).not.toEqual([])
  audit.done()
})

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the page')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${String(target)}`)
}

async function mustBeInView(target: Locator): Promise<void> {
  const isIn = await target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  })
  expect(isIn).toBe(true)
}

test('the keyboard alone: from the home page to a small blueprint with lanes, steps, cards and ratings', async () => {
  const home = await openHome()
  const { page } = await visitor({ home: home.address })
  const board = new BoardDriver(page)
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  await page.goto('/')
  await page.getByLabel(say('your_name')).waitFor()
  await tabTo(page, page.getByLabel(say('your_name')))
  await page.keyboard.type('Noor')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/b/*')
  await board.ready()

  await tabTo(page, page.getByLabel(say('board_title_label')))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Public library')
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('[data-board]'))
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Looks for a book')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Borrows it')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Asks for help')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Self-service machine')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await soon(() => board.titles()).toEqual([
    'Asks for help',
    'Borrows it',
    'Looks for a book',
    'Self-service machine',
  ])

  await tabTo(page, button(say('board_step_menu', { name: 'Discover' })))
  await page.keyboard.press('Enter')
  await page.locator('[role=menuitem][data-highlighted]').waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.name input').waitFor()
  await page.keyboard.type('Search')
  await page.keyboard.press('Enter')
  await page.locator('[data-step] .text', { hasText: 'Search' }).waitFor()

  await tabTo(page, button(say('board_add_lane')))
  await mustBeInView(button(say('board_add_lane')))
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await tabTo(page, page.getByRole('dialog').getByLabel(say('board_lane_name')))
  await page.keyboard.type('Rules')
  await page.keyboard.press('Enter')
  await page.locator('[data-lane] .text', { hasText: 'Rules' }).waitFor()

  await tabTo(page, board.card('Self-service machine'))
  const rating = page.getByRole('slider').first()
  await tabTo(page, rating)
  await page.keyboard.press('End')
  await soon(() => board.card('Self-service machine').getAttribute('aria-label')).toContain('10')
  await tabTo(page, page.getByLabel(say('panel_notes'), { exact: true }))
  await page.keyboard.type('Stands by the door.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('aside').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await board.saved()
  await tabTo(page, page.getByRole('link', { name: say('board_to_list') }))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/blueprints')
  await tabTo(page, page.getByRole('link', { name: 'Public library' }))
  await page.keyboard.press('Enter')
  await board.card('Self-service machine').waitFor()
  await board.saved()
})

test('dialogs: the focus goes into each, stays there, and returns to where it was', async () => {
  const { page, person, id } = await openBoard()
  const share = page.getByRole('button', { name: say('share'), exact: true })
  await share.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  const inside = (role: string): Promise<boolean> =>
    page.evaluate((name) => document.activeElement?.closest(`[role=${name}]`) instanceof Element, role)
  for (let presses = 0; presses < 25; presses += 1) {
    await soon(() => inside('dialog')).toBe(true)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
  await soon(() => share.evaluate((element) => element === document.activeElement)).toBe(true)

  // What ends a board takes the focus too: behind it there is nothing left to work on.
  await person.expect(204, 'DELETE', `/api/blueprints/${id}`)
  await page.getByRole('alertdialog').waitFor()
  for (let presses = 0; presses < 5; presses += 1) {
    await soon(() => inside('alertdialog')).toBe(true)
    await page.keyboard.press('Tab')
  }
})
