import { editCardText } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { TestPerson } from '../integration/support/test-person.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'

afterAll(closeBrowser)

const QUERY = 'language=en&width=1600&height=1000'

async function pictureOf(person: TestPerson, id: string): Promise<string> {
  const { body } = await person.call('GET', `/api/blueprints/${id}/picture?${QUERY}`)
  return String(body)
}

/** Until it is called, the page has nothing of the client but its styles. */
async function holdClient(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route('**/_app/immutable/entry/*.js', async (route) => {
    await promise
    await route.continue()
  })
  return () => resolve(undefined)
}

/**
 * Each card, head and line of a board as it lies in the window, whoever drew it. What is added later, as the menus of the
 * heads are, may add white space between the words, which nobody sees.
 */
function seen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.card, .phase, .step, .lane, .who, .label, .line, .archetype, h1')].map(
      (element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const words = element.textContent.replaceAll(/\s+/gu, ' ').trim()
        return [words, x, y, width, height].join(' ')
      },
    ),
  )
}

test.for([
  ['a large window', { viewport: { width: 1600, height: 1000 } }],
  ['a board that has to be smaller, in Spanish', { viewport: { width: 1100, height: 700 }, locale: 'es-ES' }],
] as const)('the picture of a board: it lies where the board will be, in %s', async ([, options]) => {
  const { id, person } = await openBoard({ template: 'running-shoes' })
  const { page } = await withBrowser(person, options)
  const letClientCome = await holdClient(page)
  await page.goto(`/b/${id}`, { waitUntil: 'commit' })
  await page.locator('#picture').waitFor()
  await page.evaluate(() => document.fonts.ready)
  const pictured = await seen(page)
  expect(pictured.length).toBeGreaterThan(100)
  letClientCome()
  await page.locator('[data-board]').waitFor()
  expect(await page.locator('#picture').count()).toBe(0)
  await soon(() => seen(page).then((there) => pictured.filter((each) => !there.includes(each)))).toEqual([])
})

test('the picture of a board: a title is words, whatever stands in it', async () => {
  const title = '<img src=x onerror=alert(1)> id="a"'
  const { id, person } = await openBoard({ cards: [[0, 0, title]] })
  const { page } = await withBrowser(person)
  await holdClient(page)
  await page.goto(`/b/${id}`, { waitUntil: 'commit' })
  await page.locator('#picture .card').waitFor()
  expect(await page.locator('#picture .card .title').textContent()).toBe(title)
})

test('the picture of a board: it shows what is stored, and is drawn anew once that has changed', async () => {
  const { id, person, other } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const first = await pictureOf(person, id)
  expect(first).toContain('Asks')
  expect(await pictureOf(person, id)).toBe(first)
  const [cardId] = [...other.doc.getMap('cards').keys()]
  editCardText(other.doc, { id: cardId as CardId, title: 'Answers' })
  await other.fence()
  expect(await pictureOf(person, id)).toContain('Answers')
})

test('the picture of a board: whoever is shown a part of it gets no more', async () => {
  const { id, person } = await openBoard({ template: 'running-shoes' })
  const { token } = await person.share(id, 'viewer', { shows: { backstage: false, roi: false } })
  const reader = new TestPerson(person.address)
  await reader.expect(200, 'POST', `/api/share/${token}`, { body: { name: 'Eva' } })
  expect(await pictureOf(person, id)).toContain('Checks fraud in seconds')
  const shown = await pictureOf(reader, id)
  expect(shown).toContain('Pays on the phone')
  expect(shown).not.toContain('Checks fraud in seconds')
  expect(shown).not.toMatch(/ROI [−\d]/u)
})

test('the picture of a board: a window of no size is refused', async () => {
  const { id, person } = await openBoard()
  const { status } = await person.call('GET', `/api/blueprints/${id}/picture?language=en&width=1&height=1000`)
  expect(status).toBe(422)
})

test('the picture of a board: without one, or with one that comes too late, the board is there all the same', async () => {
  const { id, person } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const without = await withBrowser(person)
  await without.page.route('**/picture?*', (route) => route.abort())
  without.tolerate(/ERR_FAILED/)
  await without.page.goto(`/b/${id}`)
  await without.page.locator('[data-card]').waitFor()

  const { page } = await withBrowser(person)
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route('**/picture?*', async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(`/b/${id}`)
  await page.locator('[data-card]').waitFor()
  const come = page.waitForResponse('**/picture?*')
  resolve(undefined)
  await (await come).finished()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  expect(await page.locator('#picture').count()).toBe(0)
})

test('the picture of a board: none is asked for where the board is seen otherwise', async () => {
  const { page, id, person } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const asked: string[] = []
  const watch = (each: Page): Page => each.on('request', (request) => void asked.push(request.url()))
  watch(page)
  const card = await page.locator('[data-card]').getAttribute('data-card')
  await page.goto('/blueprints')
  await page.goto(`/b/${id}#card=${card ?? ''}`)
  await page.locator('[data-card]').waitFor()
  const phone = await withBrowser(person, { viewport: { width: 390, height: 844 } })
  watch(phone.page)
  await phone.page.goto(`/b/${id}`)
  await phone.page.locator('[data-whole="true"]').getByRole('navigation').waitFor()
  expect(asked.filter((url) => url.includes('/picture'))).toEqual([])
})

test.for([
  ['its start', /\/entry\/app\.[^/]*\.js$/],
  ['the page of a board', /\/nodes\/(?![01]\.)\d+\.[^/]*\.js$/],
] as const)('the picture of a board: a client without %s leaves none behind', async ([, missing]) => {
  const { id, person } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const { page, tolerate } = await withBrowser(person)
  tolerate(/ERR_FAILED|Failed to fetch dynamically imported module|500/)
  const { promise, resolve } = Promise.withResolvers<undefined>()
  await page.route(missing, async (route) => {
    await promise
    await route.abort()
  })
  await page.goto(`/b/${id}`, { waitUntil: 'commit' })
  await page.locator('#picture').waitFor()
  resolve(undefined)
  await page.locator('#picture').waitFor({ state: 'detached' })
})
