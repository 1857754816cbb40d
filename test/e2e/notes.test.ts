import { cardNotes, LIMITS } from '@sightline/blueprint'
import type { APIResponse, Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

const say = texts('en')

afterAll(closeBrowser)

/** The notes on the card of a board that has one. */
function notesIn({ other }: OpenBoard): Y.Text {
  const [id] = other.doc.getMap('cards').keys()
  const notes = cardNotes(other.doc, id as Parameters<typeof cardNotes>[1])
  if (!notes) throw new Error('no notes')
  return notes
}

/** The field of the chosen card's notes, once it is more than plain text. */
async function openNotes(page: Page): Promise<Locator> {
  await new BoardDriver(page).card('Till').click()
  const field = page.locator('aside .ql-editor')
  await field.waitFor()
  return field
}

/** Somebody else with the same board open. */
async function join({ person, id }: OpenBoard, role: string, name: string): Promise<Page> {
  const { page } = await withBrowser(await person.invite(id, role, name))
  await page.goto(`/b/${id}`)
  await new BoardDriver(page).ready()
  return page
}

function button(page: Page, key: string): Locator {
  return page.getByRole('button', { name: say(key), exact: true })
}

/** Pastes as the browser does, without the clipboard of the machine. */
function paste(field: Locator, type: string, content: string): Promise<void> {
  return field.evaluate(
    (element, [kind = '', text = '']) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(kind, text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    [type, content],
  )
}

test('notes: two people write in them at once, see the caret of the other by name, and undo is of one’s own alone', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, other } = opened
  const guest = await join(opened, 'editor', 'Anke')
  const [mine, theirs] = [await openNotes(page), await openNotes(guest)]
  await mine.click()
  await page.keyboard.type('one two')
  await soon(() => theirs.innerText()).toBe('one two')
  await theirs.click()
  await guest.keyboard.press('Control+End')
  await guest.locator('.ql-cursor-flag', { hasText: 'Lucía Marín' }).waitFor()
  await page.locator('.ql-cursor-flag', { hasText: 'Anke' }).waitFor()

  await page.keyboard.press('Control+Home')
  await Promise.all([page.keyboard.type('Mine '), guest.keyboard.type(' theirs')])
  await soon(() => mine.innerText()).toBe('Mine one two theirs')
  await soon(() => theirs.innerText()).toBe('Mine one two theirs')

  await page.keyboard.press('Control+z')
  await soon(() => theirs.innerText()).toBe('one two theirs')
  await page.keyboard.press('Control+z')
  await soon(() => theirs.innerText()).toBe('one  theirs')
  await page.keyboard.press('Control+Shift+z')
  await page.keyboard.press('Control+y')
  await soon(() => theirs.innerText()).toBe('Mine one two theirs')
  await guest.keyboard.press('Control+z')
  await soon(() => mine.innerText()).toBe('Mine one two')

  await guest.keyboard.press('Escape')
  await page.locator('.ql-cursor-flag', { hasText: 'Anke' }).waitFor({ state: 'detached' })
  await soon(() => notesIn({ ...opened, other }).toString()).toBe('Mine one two')
})

test('notes: bold, italic, lists and a link, by keys and by buttons, are seen by the other', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page } = opened
  const theirs = await openNotes(await join(opened, 'editor', 'Anke'))
  const mine = await openNotes(page)
  await mine.click()
  await page.keyboard.press('Control+b')
  await page.keyboard.type('Bold')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Control+i')
  await page.keyboard.type(' slanted')
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- first')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second')
  await soon(() => theirs.locator('strong').allInnerTexts()).toEqual(['Bold'])
  await soon(() => theirs.locator('em').allInnerTexts()).toEqual([' slanted'])
  await soon(() => theirs.locator('li[data-list=bullet]').allInnerTexts()).toEqual(['first', 'second'])

  await button(page, 'panel_notes_numbers').click()
  await soon(() => theirs.locator('li[data-list=ordered]').allInnerTexts()).toEqual(['second'])
  await page.keyboard.press('Control+Shift+8')
  await soon(() => theirs.locator('li[data-list=bullet]').count()).toBe(2)
  await page.keyboard.press('Shift+Home')
  await button(page, 'panel_notes_bold').click()
  await soon(() => theirs.locator('strong').allInnerTexts()).toEqual(['Bold', 'second'])
  expect(await button(page, 'panel_notes_bold').getAttribute('aria-pressed')).toBe('true')

  await page.keyboard.press('Control+k')
  const address = page.getByLabel(say('panel_notes_address'))
  await address.fill('javascript:alert(1)')
  await page.keyboard.press('Enter')
  await page.getByText(say('panel_notes_address_refused')).waitFor()
  await address.fill('example.org/guide')
  await page.keyboard.press('Enter')
  const link = theirs.getByRole('link', { name: 'second' })
  await soon(() => link.getAttribute('href')).toBe('https://example.org/guide')
  await page.keyboard.type(' and more')
  await soon(() => link.innerText()).toBe('second')

  await page.keyboard.press('ArrowLeft')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await soon(() => notesIn(opened).toString()).toBe('Bold slanted\nfirst\nsecond and more\n')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+k')
  await button(page, 'panel_notes_link_remove').click()
  await soon(() => link.count()).toBe(0)
  await opened.board.saved()
})

test('notes: pasted HTML leaves what notes can be, and nothing of it runs (S-27)', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, tolerate } = opened
  // The browser says so of HTML that is read and never shown.
  tolerate(/inline (style|event handler) violates/)
  const field = await openNotes(page)
  await field.click()
  await paste(
    field,
    'text/html',
    `<style>p { color: red }</style><h1 onclick="window.__xss = 1">Title</h1>
     <p style="color: red; font-size: 40px">A <b>bold</b> and <u>marked</u> <i>word</i>
     <img src="x" onerror="window.__xss = 1"><a href="javascript:window.__xss = 1">bad</a>
     <a href="https://example.org" onclick="window.__xss = 1">good</a></p>
     <script>window.__xss = 1</script><ul><li>one</li><li>two</li></ul><table><tr><td>cell</td></tr></table>`,
  )
  await soon(() => notesIn(opened).toString()).toContain('cell')
  expect(notesIn(opened).toString()).not.toContain('xss')
  const used = (notesIn(opened).toDelta() as readonly { readonly attributes?: object }[]).flatMap(
    ({ attributes }) => Object.entries(attributes ?? {}).map(([name, value]) => `${name} ${String(value)}`),
  )
  expect([...new Set(used)].toSorted()).toEqual([
    'bold true',
    'italic true',
    'link https://example.org',
    'list bullet',
  ])
  expect(await field.locator('h1, img, script, style, u, table, [style], [onclick]').count()).toBe(0)
  expect(await page.evaluate(() => Reflect.get(window, '__xss') as unknown)).toBeUndefined()
})

test('notes: formats that another program wrote and notes have not, are plain text, and a link to a script leads nowhere (S-27)', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  notesIn(opened).applyDelta([
    { insert: 'go', attributes: { link: 'javascript:alert(1)', color: 'red', header: 1 } },
    { insert: '\n', attributes: { header: 1 } },
  ])
  const field = await openNotes(opened.page)
  await soon(() => field.innerText()).toBe('go')
  expect(await field.locator('a').getAttribute('href')).toBe('about:blank')
  expect(await field.locator('h1, [style]').count()).toBe(0)
})

test('notes: at their greatest length, typing and pasting stop and say so', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board } = opened
  const most = LIMITS.notesLength - 1
  notesIn(opened).insert(0, 'x'.repeat(most - 3))
  const field = await openNotes(page)
  await field.click()
  await page.keyboard.press('Control+Home')
  await paste(field, 'text/plain', 'abcdef')
  await soon(() => notesIn(opened).toString().slice(0, 4)).toBe('abcx')
  await page.getByRole('status').filter({ hasText: '20,000' }).waitFor()
  await page.keyboard.type('more')
  await page.keyboard.press('Backspace')
  await soon(() => page.getByRole('status').filter({ hasText: '20,000' }).count()).toBe(0)
  await board.saved()
  expect(notesIn(opened).length).toBe(most - 1)
})

test('notes: a viewer reads them with their formats, follows a link, and cannot write', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  notesIn(opened).applyDelta([
    { insert: 'guide', attributes: { link: 'https://example.org/guide', bold: true } },
    { insert: '\n' },
  ])
  await opened.other.fence()
  const page = await join(opened, 'viewer', 'Vera')
  const field = await openNotes(page)
  await soon(() => field.locator('strong').innerText()).toBe('guide')
  const link = field.getByRole('link', { name: 'guide' })
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await link.getAttribute('rel')).toContain('noopener')
  await field.click({ position: { x: 120, y: 10 } })
  await page.keyboard.type('mine')
  expect(await field.innerText()).toBe('guide')
  expect(await page.getByRole('toolbar', { name: say('panel_notes_bar') }).count()).toBe(0)
  expect(await faultsOn(page, 'aside')).toEqual([])
})

const CHUNKS = /\/immutable\/chunks\/.*\.js$/

/** Of the files of the program, the one that holds the field for rich notes. */
async function isField(response: APIResponse): Promise<boolean> {
  return (await response.text()).includes('ql-editor')
}

test('notes: what somebody types before the field is loaded goes on in it, at the same place', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board } = opened
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route(CHUNKS, async (route) => {
    const response = await route.fetch()
    if (await isField(response)) await released
    await route.fulfill({ response })
  })
  await board.card('Till').click()
  const plain = page.locator('aside textarea').nth(1)
  await plain.click()
  await page.keyboard.type('plain text')
  await page.keyboard.press('Control+ArrowLeft')
  release()
  const field = page.locator('aside .ql-editor')
  await field.waitFor()
  await page.keyboard.type('rich ')
  await soon(() => field.innerText()).toBe('plain rich text')
  await soon(() => notesIn(opened).toString()).toBe('plain rich text')
  // Other files of the program may still be on their way.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('notes: where the field cannot be loaded, they are written as plain text and formats of others stay', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board, tolerate } = opened
  notesIn(opened).insert(0, 'bold', { bold: true })
  await opened.other.fence()
  tolerate(/Failed to load resource|dynamically imported module/)
  await page.route(CHUNKS, async (route) => {
    const response = await route.fetch()
    await ((await isField(response)) ? route.abort() : route.fulfill({ response }))
  })
  await board.card('Till').click()
  await page.locator('aside textarea').nth(1).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' and plain')
  await soon(() => notesIn(opened).toString()).toBe('bold and plain')
  expect((notesIn(opened).toDelta() as unknown[])[0]).toMatchObject({ attributes: { bold: true } })
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('notes: on a phone the text is as large as fields are there, its buttons fit a thumb, and nothing sticks out', async () => {
  const opened = await openBoard({
    cards: [[2, 0, 'Till']],
    isPhone: true,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const { page } = opened
  await page.locator('[data-card]', { hasText: 'Till' }).tap()
  const field = page.getByRole('dialog').locator('.ql-editor')
  await field.tap()
  await button(page, 'panel_notes_bullets').tap()
  await page.keyboard.type('by thumb')
  await soon(() => field.locator('li').innerText()).toBe('by thumb')
  expect(await field.evaluate((element) => getComputedStyle(element).fontSize)).toBe('16px')
  expect((await button(page, 'panel_notes_bullets').boundingBox())?.width).toBe(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('notes: by keyboard alone to their buttons, into them and out again; axe finds nothing', async () => {
  const opened = await openBoard({ cards: [[2, 0, 'Till']], reducedMotion: 'reduce' })
  const { page } = opened
  const field = await openNotes(page)
  await page.getByRole('tab', { name: say('panel_tab_details') }).focus()
  const focused = (locator: Locator): Promise<boolean> =>
    locator.evaluate((element) => element === document.activeElement)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await soon(() => focused(button(page, 'panel_notes_bold'))).toBe(true)
  await page.keyboard.press('ArrowRight')
  await soon(() => focused(button(page, 'panel_notes_italic'))).toBe(true)
  await page.keyboard.press('Enter')
  await soon(() => focused(field)).toBe(true)
  await page.keyboard.type('Soft')
  await soon(() => field.locator('em').innerText()).toBe('Soft')
  await page.keyboard.press('Control+k')
  await page.getByLabel(say('panel_notes_address')).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await soon(() => focused(field)).toBe(true)
  await page.keyboard.press('Tab')
  await soon(() => focused(field)).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await soon(() => focused(field)).toBe(true)
  await page.keyboard.press('Escape')
  await soon(() => focused(field)).toBe(false)
  expect(await page.locator('aside').count()).toBe(1)
})
