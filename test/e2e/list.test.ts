import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { closeBrowser } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const SAMPLES = join(import.meta.dirname, '../samples')
const FILES = readdirSync(SAMPLES).filter((name) => !/^(\.|README)/.test(name))
const OPENED = FILES.filter((name) => /\.(csv|mmd)$/.test(name))
const REFUSED = FILES.filter((name) => !OPENED.includes(name))

interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

function sample(name: string): Upload {
  return { name, mimeType: 'application/octet-stream', buffer: readFileSync(join(SAMPLES, name)) }
}

function textFile(name: string, text: string): Upload {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(text) }
}

async function choose(page: Page, file: Upload): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: say('import_file') })
    .first()
    .click()
  await (await chooser).setFiles({ ...file })
}

async function drop(page: Page, file: Upload): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ({ name, bytes }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], name))
      return transfer
    },
    { name: file.name, bytes: [...file.buffer] },
  )
  await page.dispatchEvent('main', 'dragenter', { dataTransfer })
  await page.getByText(say('drop_here')).waitFor()
  await page.dispatchEvent('main', 'dragover', { dataTransfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer })
  await page.getByText(say('drop_here')).waitFor({ state: 'detached' })
}

async function cardMenu(page: Page, title: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: say('card_menu', { title }), exact: true }).click()
  await page.getByRole('menuitem', { name: say(entry), exact: true }).click()
}

function titlesOf(page: Page): () => Promise<string[]> {
  return async () => (await page.locator('article h2').allTextContents()).sort()
}

async function open(): Promise<{ page: Page; tolerate: (pattern: RegExp) => void }> {
  const home = await openHome()
  const { page, tolerate } = await signedIn(home.address, { acceptDownloads: true })
  await page.goto('/blueprints')
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, tolerate }
}

test('list: every starter opens as a board and comes back with a picture of itself', async () => {
  const { page } = await open()
  const board = new BoardDriver(page)
  await page.getByText(say('empty_title')).waitFor()
  const starters = ['blank', 'running_shoes', 'supermarket', 'consultant']
  for (const starter of starters) {
    await page.getByRole('button', { name: say(`starter_${starter}_text`) }).click()
    await page.waitForURL('**/b/*')
    await board.ready()
    await board.saved()
    if (starter !== 'blank') expect((await board.titles()).length).toBeGreaterThan(15)
    await page.getByRole('link', { name: say('board_to_list') }).click()
    await page.waitForURL('**/blueprints')
  }
  const expected = [
    say('untitled'),
    ...starters.slice(1).map((starter) => say(`starter_${starter}_title`)),
  ].sort()
  await soon(titlesOf(page)).toEqual(expected)

  for (const layout of ['layout_grid', 'layout_list']) {
    await page.getByText(say(layout), { exact: true }).click()
    const pictures = page.locator('main img')
    await soon(() => pictures.count()).toBe(4)
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      await soon(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    }
  }
})

test('list: search, rename, duplicate, bin with Undo, put back, and delete for good after a question', async () => {
  const { page } = await open()
  const board = new BoardDriver(page)
  for (const starter of ['consultant', 'supermarket']) {
    await page.getByRole('button', { name: say(`starter_${starter}_text`) }).click()
    await board.ready()
    await page.goto('/blueprints')
  }
  const [consultant, supermarket] = [say('starter_consultant_title'), say('starter_supermarket_title')]
  await soon(titlesOf(page)).toEqual([consultant, supermarket])

  const search = page.getByLabel(say('search_titles'))
  await page.keyboard.press('/')
  await page.keyboard.type('  SATUR')
  await soon(titlesOf(page)).toEqual([supermarket])
  expect(await search.inputValue()).toBe('  SATUR')
  await page.keyboard.type(' / no such thing')
  await page
    .getByRole('button', { name: say('clear_search') })
    .last()
    .click()
  await soon(titlesOf(page)).toEqual([consultant, supermarket])

  await cardMenu(page, consultant, 'rename_ellipsis')
  const field = page.getByRole('dialog').getByLabel(say('title_label'))
  await field.fill('   ')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText(say('error_titleEmpty')).waitFor()
  await field.fill('Ñandú & <b>Söhne</b>')
  await page.keyboard.press('Enter')
  await soon(titlesOf(page)).toEqual([supermarket, 'Ñandú & <b>Söhne</b>'])

  await cardMenu(page, supermarket, 'duplicate')
  const copy = say('copy_title', { title: supermarket })
  await soon(titlesOf(page)).toContain(copy)
  await page.getByRole('link', { name: copy }).click()
  await board.ready()
  expect((await board.titles()).length).toBeGreaterThan(15)
  await page.goto('/blueprints')

  await cardMenu(page, copy, 'move_to_bin')
  await page.getByText(say('moved_to_bin', { title: copy })).waitFor()
  await soon(titlesOf(page)).not.toContain(copy)
  await page
    .locator('[data-notices]')
    .getByRole('button', { name: say('undo') })
    .click()
  await soon(titlesOf(page)).toContain(copy)

  await cardMenu(page, copy, 'move_to_bin')
  await page.getByText(say('bin_strip', { count: '1' })).waitFor()
  await page.getByRole('button', { name: say('put_back') }).click()
  await soon(titlesOf(page)).toContain(copy)

  await cardMenu(page, copy, 'move_to_bin')
  await soon(titlesOf(page)).not.toContain(copy)
  await page.goto('/blueprints?show=bin')
  await page.getByRole('button', { name: say('delete_for_good') }).click()
  const question = page.getByRole('alertdialog')
  await question.getByText(say('delete_for_good_title', { title: copy })).waitFor()
  await question.getByRole('button', { name: say('cancel') }).click()
  await question.waitFor({ state: 'detached' })
  await page.getByText(copy, { exact: true }).waitFor()
  await page.getByRole('button', { name: say('delete_for_good') }).click()
  await question.getByRole('button', { name: say('delete_for_good') }).click()
  await page.getByText(say('bin_empty_title')).waitFor()
  await page.goto('/blueprints')
  await soon(titlesOf(page)).toEqual([supermarket, 'Ñandú & <b>Söhne</b>'])
})

test.each([
  ['chosen', choose],
  ['dropped', drop],
] as const)('import: every sample that is %s opens with its report', async (_how, bring) => {
  const { page } = await open()
  const board = new BoardDriver(page)
  for (const name of OPENED) {
    await bring(page, sample(name))
    const report = page.getByRole('dialog')
    await report.getByText(say('imported_title', { file: name })).waitFor()
    expect(await report.textContent()).toMatch(/[1-9]\d* cards?/)
    await report.getByRole('button', { name: say('import_open') }).click()
    await page.waitForURL('**/b/*')
    await board.ready()
    await soon(() => board.titles()).not.toEqual([])
    await page.goto('/blueprints')
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await soon(async () => (await titlesOf(page)()).length).toBe(OPENED.length)
})

test('import: the report says what was lost, and undoing the import puts the blueprint in the bin', async () => {
  const { page } = await open()
  await choose(page, sample('inventario-banco.csv'))
  const report = page.getByRole('dialog')
  await report.getByText('Sucursal').first().waitFor()
  expect(await report.getByText(say('import_not_placed'), { exact: true }).count()).toBe(5)
  await report.getByRole('button', { name: say('import_undo') }).click()
  await page.getByText(say('import_undone')).waitFor()
  await report.waitFor({ state: 'detached' })
  await soon(titlesOf(page)).toEqual([])
  await page.getByText(say('bin_strip', { count: '1' })).waitFor()
})

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('import: what is no table and no journey is refused, each with the reason, and the page goes on', async () => {
  const { page, tolerate } = await open()
  tolerate(/status of (400|413|415|422)/)
  const cases: readonly (readonly [Upload, readonly string[]])[] = [
    [{ name: 'holiday.csv', mimeType: 'text/csv', buffer: PNG }, ['error_importNotText']],
    [textFile('empty.csv', ''), ['error_importEmpty']],
    [textFile('blank.csv', '\n \n\n'), ['error_importEmpty']],
    [textFile('headings.csv', 'Phase,Step,Touchpoint\n'), ['error_importEmpty']],
    [textFile('flow.mmd', 'flowchart TD\n  A[Start] --> B{Choice}\n'), ['error_importUnknownFormat']],
    [textFile('huge.csv', 'Step,Touchpoint\n'.padEnd(5_000_000, 'x,y\n')), ['error_importTooLarge']],
    ...REFUSED.map((name) => [sample(name), ['error_importUnknownFormat']] as const),
  ]
  for (const [file, reasons] of cases) {
    await choose(page, file)
    const alert = page.getByRole('alert')
    await soon(() => alert.textContent()).toContain(
      say('import_failed', { file: file.name, reason: reasons.map((reason) => say(reason)).join() }),
    )
    await alert.getByRole('button', { name: say('close') }).click()
    await alert.waitFor({ state: 'detached' })
  }
  await drop(page, textFile('dropped.mmd', 'flowchart TD\n  A --> B\n'))
  await page.getByRole('alert').getByText(say('error_importUnknownFormat')).waitFor()
  await choose(page, sample('agentic-journey-basic.mmd'))
  await page.getByRole('dialog').waitFor()
  await soon(async () => (await titlesOf(page)()).length).toBe(1)
})

test('export: the CSV of a board, imported again, says the same in the same places', async () => {
  const { page } = await open()
  const board = new BoardDriver(page)
  await page.getByRole('button', { name: say('starter_running_shoes_text') }).click()
  await board.ready()
  await page.locator('[data-card]').first().dblclick()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('=HYPERLINK("http://x"), "quoted"; and; more')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await board.saved()
  const titles = await board.titles()
  expect(titles).toContain('=HYPERLINK("http://x"), "quoted"; and; more')
  const columns = await page.locator('[data-step] .text').allTextContents()

  await page.getByRole('button', { name: say('board_menu') }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: say('board_export_csv') }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${say('starter_running_shoes_title')}.csv`)
  const path = await file.path()

  await page.goto('/blueprints')
  await choose(page, { name: 'again.csv', mimeType: 'text/csv', buffer: readFileSync(path) })
  await page.getByRole('button', { name: say('import_open') }).click()
  await page.waitForURL('**/b/*')
  await board.ready()
  await soon(() => board.titles()).toEqual(titles)
  expect(await page.locator('[data-step] .text').allTextContents()).toEqual(columns)
})
