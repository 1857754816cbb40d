import { editCard, type Card, type Evidence } from '@sightline/blueprint'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { photograph, picture, pngBomb } from '../integration/support/pictures.ts'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { middle } from './support/hand.ts'
import { openBoard, type OpenBoard } from './support/open-board.ts'
import { SERVER_GONE } from './support/outages.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

interface GivenFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

async function png(name: string): Promise<GivenFile> {
  return { name, type: 'image/png', bytes: await picture('png', { width: 400, height: 300 }) }
}

function inBase64({ name, type, bytes }: GivenFile) {
  return { name, type, base64: bytes.toString('base64') }
}

/** As if these files were held over a point and let go there. */
async function dropFiles(
  page: Page,
  point: { readonly x: number; readonly y: number },
  files: readonly GivenFile[],
): Promise<void> {
  await page.evaluate(
    ({ given, x, y }) => {
      const dataTransfer = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        dataTransfer.items.add(new File([bytes], name, { type }))
      }
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(kind, {
          dataTransfer,
          bubbles: true,
          cancelable: true,
          clientX: x,
          clientY: y,
        })
        document.elementFromPoint(x, y)?.dispatchEvent(event)
      }
    },
    { given: files.map(inBase64), ...point },
  )
}

async function pasteFile(page: Page, file: GivenFile): Promise<void> {
  await page.evaluate(({ name, type, base64 }) => {
    const data = new DataTransfer()
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    data.items.add(new File([bytes], name, { type }))
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, inBase64(file))
}

function cardOf({ blueprint }: OpenBoard, title: string): Card | undefined {
  return [...blueprint().cards.values()].find((card) => card.title === title)
}

function evidenceOf(open: OpenBoard, title: string): Evidence[] {
  return [...(cardOf(open, title)?.evidence.values() ?? [])]
}

/** Whether a picture is there and not only its frame. */
function isShown(image: Locator): Promise<boolean> {
  return image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth > 0)
}

test('evidence: an image is dropped on a card, a second window shows it large, one undo takes it away', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board, home, id, person } = open
  await dropFiles(page, await middle(board.card('Till')), [await png('Queue_at noon.png')])
  await soon(() => evidenceOf(open, 'Till')).toMatchObject([{ kind: 'image', text: 'Queue at noon' }])
  const thumbnail = page.locator('aside').getByRole('img', { name: 'Queue at noon' })
  await soon(() => isShown(thumbnail)).toBe(true)

  const second = await withBrowser(await person.invite(id, 'viewer'))
  await second.page.goto(`${home.address}/b/${id}`)
  const secondBoard = new BoardDriver(second.page)
  await secondBoard.ready()
  await secondBoard.card('Till').click()
  await second.page.getByRole('button', { name: 'Queue at noon' }).click()
  const large = second.page.getByRole('dialog').getByRole('img', { name: 'Queue at noon' })
  await soon(() => isShown(large)).toBe(true)
  const [saved] = await Promise.all([
    second.page.waitForEvent('download'),
    second.page.getByRole('link', { name: say('evidence_save_image') }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Queue_at noon.png')
  await second.page.keyboard.press('Escape')
  await second.page.getByRole('dialog').waitFor({ state: 'detached' })

  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+z')
  await soon(() => evidenceOf(open, 'Till')).toEqual([])
  await second.page.getByRole('button', { name: 'Queue at noon' }).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+y')
  await soon(() => evidenceOf(open, 'Till')).toMatchObject([{ text: 'Queue at noon' }])
})

test('evidence: images dropped on an empty cell, each makes a card named after it; beside the board, nothing', async () => {
  const open = await openBoard()
  const { page, board, places } = open
  const files = [await png('shelf.png'), { ...(await png('Street.jpg')), bytes: await photograph() }]
  await dropFiles(page, await board.cell(0, 1), files)
  await soon(places).toEqual(['0.1 shelf', '0.1 Street'])
  await soon(() => evidenceOf(open, 'shelf')).toMatchObject([{ kind: 'image', text: 'shelf' }])
  await soon(() => evidenceOf(open, 'Street')).toMatchObject([{ kind: 'image', text: 'Street' }])
  await dropFiles(page, { x: 5, y: 5 }, files)
  expect(places()).toEqual(['0.1 shelf', '0.1 Street'])
})

test('evidence: an image is pasted on the chosen card, with nothing chosen one is told how', async () => {
  const open = await openBoard({ cards: [[1, 0, 'Asks']] })
  const { page, board } = open
  await page.locator('[data-board]').focus()
  await pasteFile(page, await png('image.png'))
  await page.getByText(say('evidence_nowhere')).waitFor()
  await board.card('Asks').click()
  await pasteFile(page, await png('image.png'))
  await soon(() => evidenceOf(open, 'Asks')).toMatchObject([{ kind: 'image' }])
  const panel = page.locator('aside')
  await soon(() => isShown(panel.getByRole('img', { name: say('evidence_image') }))).toBe(true)
  await panel.getByLabel(say('evidence_describe')).fill('A queue to the door')
  await soon(() => evidenceOf(open, 'Asks')).toMatchObject([{ text: 'A queue to the door' }])
  await panel.getByRole('img', { name: 'A queue to the door' }).waitFor()
})

test('evidence: by the keyboard alone, a file is chosen, looked at, saved and taken off', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board } = open
  // Long before it is needed: the browser has to be told.
  const choosing = page.waitForEvent('filechooser')
  await board.card('Till').click()
  const panel = page.locator('aside')
  await panel.getByText(say('panel_evidence'), { exact: true }).focus()
  await page.keyboard.press('Enter')
  const add = panel.getByRole('button', { name: say('evidence_add_file') })
  await tabTo(page, add)
  await page.keyboard.press('Enter')
  const chooser = await choosing
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles([
    { name: 'till.gif', mimeType: 'image/gif', buffer: await picture('gif') },
    { name: 'prices.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
  ])
  await soon(() =>
    evidenceOf(open, 'Till')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['file', 'image'])

  await panel.getByText(say('panel_evidence'), { exact: true }).focus()
  const thumbnail = panel.getByRole('button', { name: 'till', exact: true })
  await tabTo(page, thumbnail)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('img').waitFor()
  await page.keyboard.press('Escape')
  await soon(() => thumbnail.evaluate((element) => element === document.activeElement)).toBe(true)

  // What comes first depends on the ids.
  await panel.getByText(say('panel_evidence'), { exact: true }).focus()
  await tabTo(page, panel.getByRole('link', { name: 'prices.pdf' }))
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(download.suggestedFilename()).toBe('prices.pdf')

  await tabTo(page, panel.getByRole('button', { name: say('panel_evidence_remove', { text: 'prices.pdf' }) }))
  await page.keyboard.press('Enter')
  await soon(() => evidenceOf(open, 'Till').map(({ kind }) => kind)).toEqual(['image'])
})

test('evidence: what the server refuses is said where it was added, with a word for each reason', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board, tolerate } = open
  tolerate(/status of (413|415|422)/)
  const panel = page.locator('aside')
  const refused: readonly (readonly [string, Buffer, string])[] = [
    ['page.png', Buffer.from('<!doctype html><script>window.__xss = 1</script>'), 'error_assetUnknownType'],
    ['cut.png', (await picture('png')).subarray(0, 60), 'error_assetUnreadable'],
    ['bomb.png', pngBomb(60_000, 60_000), 'error_assetTooManyPixels'],
    ['huge.png', Buffer.alloc(12 * 1024 * 1024, 'x'), 'error_assetTooLarge'],
  ]
  for (const [name, bytes, reason] of refused) {
    await dropFiles(page, await middle(board.card('Till')), [{ name, type: 'image/png', bytes }])
    await panel.getByText(say('evidence_not_added', { file: name, reason: say(reason) })).waitFor()
    await panel.getByRole('button', { name: say('evidence_drop_upload', { file: name }) }).click()
  }
  expect(evidenceOf(open, 'Till')).toEqual([])
})

test('evidence: without a connection the file waits on the page, and is tried again by a button', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board, home, tolerate } = open
  tolerate(SERVER_GONE)
  tolerate(/Failed to (fetch|load)/)
  await board.saved()
  await home.kill()
  await dropFiles(page, await board.cell(0, 1), [await png('shelf.png')])
  await board.card('shelf').waitFor()
  const panel = page.locator('aside')
  const words = { file: 'shelf.png', reason: say('evidence_needs_connection') }
  await panel.getByText(say('evidence_not_added', words)).waitFor()
  await home.startAgain()
  await board.saved()
  await panel.getByRole('button', { name: say('try_again') }).click()
  await soon(() => evidenceOf(open, 'shelf')).toMatchObject([{ kind: 'image', text: 'shelf' }])
})

test('evidence: a locked card and a viewer, neither takes a file', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']] })
  const { page, board, home, id, person, other } = open
  const till = cardOf(open, 'Till')
  if (!till) throw new Error('no card')
  editCard(other.doc, { id: till.id, changes: { locked: true } })
  await other.fence()
  await soon(() => board.card('Till').locator('.lock').count()).toBe(1)
  await dropFiles(page, await middle(board.card('Till')), [await png('shelf.png')])
  const viewer = await withBrowser(await person.invite(id, 'viewer'))
  await viewer.page.goto(`${home.address}/b/${id}`)
  const viewed = new BoardDriver(viewer.page)
  await viewed.ready()
  await dropFiles(viewer.page, await viewed.cell(0, 1), [await png('shelf.png')])
  await dropFiles(page, await board.cell(0, 1), [await png('arrives.png')])
  await soon(() => evidenceOf(open, 'arrives')).toHaveLength(1)
  expect(evidenceOf(open, 'Till')).toEqual([])
  expect(open.places()).toEqual(['0.1 arrives', '2.0 Till'])
})

test('evidence: axe finds nothing in the section', async () => {
  const open = await openBoard({ cards: [[2, 0, 'Till']], reducedMotion: 'reduce' })
  const { page, board, tolerate } = open
  tolerate(/status of 415/)
  const nonsense = { name: 'notes.txt', type: 'text/plain', bytes: Buffer.from('x') }
  await dropFiles(page, await middle(board.card('Till')), [
    await png('Queue.png'),
    { name: 'prices.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
    nonsense,
  ])
  const panel = page.locator('aside')
  const reason = say('error_assetUnknownType')
  await panel.getByText(say('evidence_not_added', { file: 'notes.txt', reason })).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await panel.getByRole('button', { name: 'Queue', exact: true }).click()
  await page.getByRole('dialog').getByRole('img').waitFor()
  expect(await faultsOn(page)).toEqual([])
})

test.each(['en', 'es'] as const)('evidence (%s): on a phone, in the sheet of a card', async (language) => {
  const words = texts(language)
  const open = await openBoard({
    cards: [[1, 0, 'Asks']],
    language,
    isPhone: true,
    locale: language === 'en' ? 'en-GB' : 'es-ES',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const { page } = open
  await page.locator('[data-card]', { hasText: 'Asks' }).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(words('panel_evidence'), { exact: true }).tap()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    sheet.getByRole('button', { name: words('evidence_add_file') }).tap(),
  ])
  await chooser.setFiles([{ name: 'till.png', mimeType: 'image/png', buffer: await picture('png') }])
  await sheet.getByRole('button', { name: 'till', exact: true }).tap()
  await soon(() => isShown(page.getByRole('dialog', { name: 'till' }).getByRole('img'))).toBe(true)
})

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let pressed = 0; pressed < 40; pressed++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not reach it')
}
