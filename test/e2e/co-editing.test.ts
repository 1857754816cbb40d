import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { until } from '../integration/support/until.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { NETWORK_GONE, SERVER_GONE } from './support/outages.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'
import type { Language } from './support/texts.ts'

const SAMPLE = fileURLToPath(new URL('../samples/monsau-user-journey.mmd', import.meta.url))

afterAll(closeBrowser)

/** An account is made, and a sample file becomes a blueprint. */
async function importAsAccount(page: Page, language: Language): Promise<void> {
  const say = texts(language)
  await page.goto('/sign-up')
  await page.getByLabel(say('your_name')).fill('Lucía Marín')
  await page.getByLabel(say('email')).fill('lucia@example.org')
  await page.getByLabel(say('password'), { exact: true }).fill('correct horse battery')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/blueprints')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: say('import_file') })
      .first()
      .click(),
  ])
  await chooser.setFiles(SAMPLE)
  await page.getByRole('button', { name: say('import_open') }).click()
  await page.waitForURL('**/b/*')
}

async function makeEditorLink(page: Page, language: Language): Promise<string> {
  const say = texts(language)
  await page.getByRole('button', { name: say('share'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(say('role_editor'), { exact: true }).first().click()
  await dialog.getByText(say('role_editor'), { exact: true }).first().click()
  await dialog.getByRole('button', { name: say('share_make') }).click()
  const url = await dialog.getByLabel(say('share_url')).inputValue()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  return url
}

test.each(['en', 'es'] as const)(
  'two people, one board (%s): import, share, cursors, one card at once, offline, a killed server, undo',
  async (language) => {
    const say = texts(language)
    const home = await openHome()
    const locale = language === 'es' ? 'es-ES' : 'en-GB'
    const lucia = await visitor({ home: home.address, locale })
    const anke = await visitor({ home: home.address, locale })
    const [a, b] = [new BoardDriver(lucia.page), new BoardDriver(anke.page)]

    await importAsAccount(lucia.page, language)
    await a.ready()
    const tasks = readFileSync(SAMPLE, 'utf8')
      .split('\n')
      .filter((line) => /:\s*\d\s*:/.test(line))
    await until('every task is a card', async () => (await a.titles()).length >= tasks.length)

    await anke.page.goto(await makeEditorLink(lucia.page, language))
    await anke.page.getByLabel(say('your_name')).fill('Anke Kühn')
    await anke.page.keyboard.press('Enter')
    await anke.page.waitForURL('**/b/*')
    await b.ready()
    expect(new URL(anke.page.url()).pathname).toBe(new URL(lucia.page.url()).pathname)
    expect(await b.titles()).toEqual(await a.titles())

    // They see each other's cursor, and it goes when somebody leaves the board.
    await anke.page.mouse.move(700, 500)
    await anke.page.mouse.move(720, 520)
    await lucia.page.locator('[data-cursor="Anke Kühn"]').waitFor()
    await lucia.page.mouse.move(600, 400)
    await lucia.page.mouse.move(620, 410)
    await anke.page.locator('[data-cursor="Lucía Marín"]').waitFor()

    // Both write in the same title at the same time.
    await a.addCard(2, 0, 'Meets the advisor')
    await b.card('Meets the advisor').waitFor()
    await a.card('Meets the advisor').dblclick()
    await b.card('Meets the advisor').dblclick()
    await lucia.page.keyboard.press('End')
    await anke.page.keyboard.press('Home')
    await Promise.all([
      lucia.page.keyboard.type(' in person', { delay: 15 }),
      anke.page.keyboard.type('Calmly: ', { delay: 15 }),
    ])
    await lucia.page.keyboard.press('Enter')
    await anke.page.keyboard.press('Enter')
    const both = 'Calmly: Meets the advisor in person'
    await Promise.all([a.card(both).waitFor(), b.card(both).waitFor()])

    // One goes offline, works on, and returns.
    anke.tolerate(NETWORK_GONE)
    await anke.page.context().setOffline(true)
    await anke.page.locator('[data-save="offline"]').waitFor()
    await b.addCard(2, 1, 'Written on the train')
    await anke.page.getByText(say('board_save_offline_one'), { exact: true }).waitFor()
    await a.addCard(2, 2, 'Written meanwhile')
    await anke.page.context().setOffline(false)
    await Promise.all([a.card('Written on the train').waitFor(), b.card('Written meanwhile').waitFor()])
    await b.saved()

    // The server is killed while both write, and comes back on the same data.
    lucia.tolerate(SERVER_GONE)
    anke.tolerate(SERVER_GONE)
    for (let count = 0; count < 3; count += 1) {
      await a.addCard(2, 1, `Lucía ${count}`)
      await b.addCard(1, 1, `Anke ${count}`)
    }
    const seenByOther = [
      ...(await b.titles()).filter((title) => title.startsWith('Lucía ')),
      ...(await a.titles()).filter((title) => title.startsWith('Anke ')),
    ]
    await home.kill()
    await lucia.page.locator('[data-save="reconnecting"]').waitFor()
    await a.addCard(2, 2, 'While it was down')
    await home.startAgain()
    await Promise.all([a.saved(), b.saved()])
    await b.card('While it was down').waitFor()
    const after = await b.titles()
    expect(after).toEqual(expect.arrayContaining(seenByOther))
    expect(after).toEqual(
      expect.arrayContaining([both, 'Written on the train', 'Written meanwhile', 'Lucía 2', 'Anke 2']),
    )
    await until(
      'both show the same',
      async () => JSON.stringify(await a.titles()) === JSON.stringify(await b.titles()),
    )

    // Undo takes back one's own work alone.
    await lucia.page.getByRole('button', { name: say('undo') }).click()
    await b.card('While it was down').waitFor({ state: 'detached' })
    expect(await b.titles()).toEqual(expect.arrayContaining(['Anke 2', 'Written on the train']))
    await lucia.page.getByRole('button', { name: say('redo') }).click()
    await b.card('While it was down').waitFor()

    // A fresh browser reads the same from the server.
    await b.saved()
    const shown = await b.titles()
    await anke.page.reload()
    await b.ready()
    await until(
      'the same after loading again',
      async () => JSON.stringify(await b.titles()) === JSON.stringify(shown),
    )

    // Leaving takes the cursor away.
    await anke.page.mouse.move(640, 420)
    await anke.page.mouse.move(650, 430)
    await lucia.page.locator('[data-cursor="Anke Kühn"]').waitFor()
    await anke.page.close()
    await lucia.page.locator('[data-cursor="Anke Kühn"]').waitFor({ state: 'detached' })
  },
)

test('the name of somebody on a card: above it, and at its foot where the headers would lie over it', async () => {
  const { page, person, id, board } = await openBoard({
    cards: [
      [0, 0, 'Alpha'],
      [2, 1, 'Beta'],
    ],
  })
  const anke = await withBrowser(await person.invite(id, 'editor', 'Anke'))
  await anke.page.goto(`/b/${id}`)
  const theirs = new BoardDriver(anke.page)
  await theirs.ready()
  const top = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? NaN
  const heads = page.locator('[data-step]').first()
  const headsEnd = async (): Promise<number> =>
    (await top(heads)) + ((await heads.boundingBox())?.height ?? NaN)

  await theirs.card('Alpha').click()
  const onAlpha = board.card('Alpha').locator('.who')
  await onAlpha.waitFor()
  expect(await top(onAlpha)).toBeGreaterThan(await headsEnd())

  await theirs.card('Beta').click()
  const onBeta = board.card('Beta').locator('.who')
  await onBeta.waitFor()
  const above = (await top(board.card('Beta'))) - (await headsEnd())
  expect(await top(onBeta)).toBeLessThan(await top(board.card('Beta')))
  await page.mouse.move(700, 700)
  await page.mouse.wheel(0, above)
  await soon(async () => (await top(onBeta)) > (await top(board.card('Beta')))).toBe(true)
  expect(await top(onBeta)).toBeGreaterThan(await headsEnd())
})

test('the name of somebody on a card: at its foot where the label of a link lies over it', async () => {
  const { person, id, board } = await openBoard({ template: 'running-shoes' })
  const anke = await withBrowser(await person.invite(id, 'editor', 'Anke'))
  await anke.page.goto(`/b/${id}`)
  const theirs = new BoardDriver(anke.page)
  await theirs.ready()
  for (const [title, isAbove] of [
    ['Compares three models', true],
    ['Pays on the phone', false],
  ] as const) {
    await theirs.card(title).click()
    const tag = board.card(title).locator('.who')
    await tag.waitFor()
    const [tagTop, cardTop] = [(await tag.boundingBox())?.y, (await board.card(title).boundingBox())?.y]
    expect((tagTop ?? NaN) < (cardTop ?? NaN)).toBe(isAbove)
  }
})
