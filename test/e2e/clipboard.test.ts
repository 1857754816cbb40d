import {
  addArrow,
  addChannel,
  addLink,
  addNotes,
  addStroke,
  cardNotes,
  editCardText,
  readBlueprint,
  setCardChannel,
  setEvidence,
} from '@sightline/blueprint'
import type {
  ArrowId,
  Blueprint,
  CardId,
  ChannelId,
  LaneId,
  LinkId,
  NoteId,
  StepId,
  StickyId,
  StrokeId,
} from '@sightline/blueprint'
import { assetPath } from '@sightline/protocol'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { fileForm } from '../integration/support/http-routes.ts'
import { picture } from '../integration/support/pictures.ts'
import { StockClient } from '../integration/support/stock-client.ts'
import { TestPerson } from '../integration/support/test-person.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** As if the browser's clipboard held this; Chromium without a window has none of its own for text from elsewhere. */
async function pasteText(page: Page, types: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    for (const [type, text] of Object.entries(given)) data.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, types)
}

function clipOf(clip: unknown): string {
  return `<pre data-sightline-clip="${Buffer.from(JSON.stringify(clip)).toString('base64')}">`
}

const RICH = [
  { insert: 'Ask ' },
  { insert: 'early', attributes: { bold: true } },
  { insert: '\n', attributes: { list: 'bullet' } },
  { insert: 'rules', attributes: { link: 'https://example.org/' } },
  { insert: '\n' },
]

test('copy and paste: cards with their links, channels and notes, into another blueprint, one step to undo', async () => {
  const { page, board, other, blueprint, person } = await openBoard({
    cards: [
      [1, 0, 'Asks'],
      [2, 1, 'Answers'],
      [1, 2, 'Stays'],
    ],
  })
  const [asks, answers] = [...blueprint().cards.values()].map(({ id }) => id)
  if (!asks || !answers) throw new Error('no cards')
  other.doc.transact(() => {
    addLink(other.doc, {
      id: 'link-1' as LinkId,
      from: asks,
      to: answers,
      kind: 'flow',
      label: 'in a minute',
    })
    addChannel(other.doc, { id: 'chat' as ChannelId, name: 'Chat', order: 'a0' })
    setCardChannel(other.doc, { cardId: answers, channelId: 'chat' as ChannelId, on: true })
    editCardText(other.doc, { id: answers, notes: 'Within a minute' })
  })
  await other.fence()
  await soon(() => page.locator('[data-link]').count()).toBe(1)
  await board.card('Asks').click()
  await board.card('Answers').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+c')

  const { id } = await person.expect(201, 'POST', '/api/blueprints', {
    body: { title: 'Other', template: 'blank' },
  })
  await page.goto(`/b/${String(id)}`)
  const next = new BoardDriver(page)
  await next.ready()
  await page.mouse.click(...(await pointOf(next, 0, 1)))
  await page.keyboard.press('Escape')
  await page.mouse.click(...(await pointOf(next, 0, 1)))
  await page.keyboard.press('Escape')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+v')
  await soon(() => next.titles()).toEqual(['Answers', 'Asks'])
  await soon(() => page.locator('[data-link]').count()).toBe(1)
  await page.getByText(say('pasted_cards', { count: '2' })).waitFor()
  await next.card('Chat').waitFor()
  await page.keyboard.press('Control+z')
  await soon(() => next.titles()).toEqual([])
})

test('copy and paste: notes keep their formats and evidence comes along, also into another blueprint', async () => {
  const { page, board, other, person, id, home, tolerate } = await openBoard({ cards: [[1, 0, 'Till']] })
  const cardId = 'card-0-Till' as CardId
  cardNotes(other.doc, cardId)?.applyDelta(RICH)
  const { url } = await person.expect(201, 'POST', `/api/blueprints/${id}/assets`, {
    body: fileForm(await picture('png'), 'till.png'),
  })
  const evidence = { kind: 'image', url: String(url), text: 'The till' } as const
  setEvidence(other.doc, { cardId, id: 'e1', evidence })
  setEvidence(other.doc, { cardId, id: 'e2', evidence: { kind: 'quote', text: 'Too slow' } })
  await other.fence()
  await board.card('Till').click()
  await page.locator('aside').getByText('Too slow').waitFor({ state: 'attached' })
  await board.card('Till').focus()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await soon(() => readBlueprint(other.doc).cards.size).toBe(2)
  const twin = [...readBlueprint(other.doc).cards.values()].find((card) => card.id !== cardId)
  expect(twin && cardNotes(other.doc, twin.id)?.toDelta()).toEqual(RICH)
  expect(new Set(twin?.evidence.values())).toEqual(new Set([evidence, { kind: 'quote', text: 'Too slow' }]))

  const nextId = await person.createBlueprint('Other')
  await page.goto(`/b/${nextId}`)
  const next = new BoardDriver(page)
  await next.ready()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+v')
  await next.card('Till').waitFor()
  await next.saved()
  const theirs = await StockClient.connect(await person.invite(nextId, 'viewer'), nextId)
  const [pasted] = [...readBlueprint(theirs.doc).cards.values()]
  expect(pasted && cardNotes(theirs.doc, pasted.id)?.toDelta()).toEqual(RICH)
  const there = String(url).replace(id, nextId)
  expect([...(pasted?.evidence.values() ?? [])].map((piece) => piece.url)).toContain(there)
  await page.keyboard.press('Control+z')
  await soon(() => next.titles()).toEqual([])

  tolerate(/status of 404/)
  const stranger = await TestPerson.account(home.address)
  const hidden = assetPath(await stranger.createBlueprint(), 'photo')
  const card = {
    key: 'a',
    lane: 0,
    step: 0,
    title: 'Seen elsewhere',
    notes: [],
    channels: [],
    fields: {},
    evidence: [
      { kind: 'image', url: hidden },
      { kind: 'quote', text: 'Stays' },
    ],
  }
  await pasteText(page, { 'text/html': clipOf({ cards: [card], links: [], things: [] }) })
  await page.getByText(say('pasted_without_evidence', { count: '1' })).waitFor()
  await next.card('Seen elsewhere').waitFor()
  await next.saved()
  await soon(() => [...readBlueprint(theirs.doc).cards.values()].at(-1)?.evidence.size).toBe(1)
})

test('cut and paste: the cards are elsewhere, and one step to undo each', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'Moves']] })
  await board.card('Moves').click()
  await page.keyboard.press('Control+x')
  await soon(places).toEqual([])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Moves'])
})

const NOTE = 'note' as NoteId

/** The cell of a lane and a step, both counted from 0. */
function cellOf(
  { lanes, phases, steps }: Blueprint,
  lane: number,
  step: number,
): { readonly laneId: LaneId; readonly stepId: StepId } {
  const inOrder = phases.flatMap(({ id }) => steps.filter(({ place }) => place.phaseId === id))
  const [laneId, stepId] = [lanes[lane]?.id, inOrder[step]?.id]
  if (laneId === undefined || stepId === undefined) throw new Error(`no cell ${lane}.${step}`)
  return { laneId, stepId }
}

/** A card, a note and ink in a cell, and arrows: from the note to the card, and from the note to an empty place. */
async function withThings(): Promise<OpenBoard> {
  const open = await openBoard({ cards: [[1, 0, 'Till']] })
  const { other, page } = open
  const anchor = cellOf(open.blueprint(), 2, 0)
  const frame = { x: 10, y: 2, w: 120, h: 30, ...anchor }
  addNotes(other.doc, {
    root: 'stickies',
    notes: [{ id: NOTE, frame, text: 'Why?', order: 'a0', by: 'Ana' }],
  })
  const points = [0, 20, 40].map((x) => [x + 10, 44, 0.5] as const)
  addStroke(other.doc, {
    id: 'ink' as StrokeId,
    line: { points, ...anchor },
    order: 'a1',
    width: 7,
    colour: 'bad',
  })
  const from = { id: NOTE }
  const there = { x: 150, y: 30, ...anchor }
  addArrow(other.doc, {
    id: 'a1' as ArrowId,
    ends: { from, to: { id: 'card-0-Till' as CardId } },
    order: 'a2',
    label: 'asks',
  })
  addArrow(other.doc, { id: 'a2' as ArrowId, ends: { from, to: there }, order: 'a3' })
  await other.fence()
  await soon(() => page.locator('[data-arrow]').count()).toBe(2)
  return open
}

async function chooseThings({ page, board }: OpenBoard, withCard: boolean): Promise<void> {
  if (withCard) {
    await board.card('Till').click()
    await page.locator('[data-note]').click({ modifiers: ['Shift'] })
    await page.locator('[data-stroke]').click({ modifiers: ['Shift'] })
    return
  }
  const note = await page.locator('[data-note]').boundingBox()
  if (!note) throw new Error('no note')
  await page.mouse.move(...(await pointOf(board, 2, 0)))
  await page.mouse.down()
  await page.mouse.move(note.x - 4, note.y + 4, { steps: 4 })
  await page.mouse.up()
}

test('copy and paste: notes, ink and arrows with cards, into another blueprint; what was at them still is, one step to undo', async () => {
  const open = await withThings()
  const { page, person } = open
  await chooseThings(open, true)
  await page.keyboard.press('Control+c')
  const nextId = await person.createBlueprint('Other')
  await page.goto(`/b/${nextId}`)
  const next = new BoardDriver(page)
  await next.ready()
  await page.mouse.click(...(await pointOf(next, 1, 1)))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+v')
  await next.card('Till').waitFor()
  await page.getByText(say('pasted_things', { count: '4' })).waitFor()
  await next.saved()
  const theirs = await StockClient.connect(await person.invite(nextId, 'viewer'), nextId)
  const pasted = readBlueprint(theirs.doc)
  const { cards, stickies, strokes, arrows } = pasted
  const cell = cellOf(pasted, 2, 1)
  const [card, note, stroke] = [[...cards.values()][0], [...stickies.values()][0], [...strokes.values()][0]]
  expect(note).toMatchObject({
    text: 'Why?',
    by: 'Ana',
    frame: { w: 120, ...cell },
  })
  expect(stroke).toMatchObject({ colour: 'bad', width: 7, line: { stepId: cell.stepId } })
  expect([...arrows.values()].map(({ ends, label }) => ({ ends, label }))).toEqual([
    { ends: { from: { id: note?.id }, to: { id: card?.id } }, label: 'asks' },
  ])
  await page.keyboard.press('Control+z')
  await soon(() => next.titles()).toEqual([])
  await soon(() => page.locator('[data-thing]').count()).toBe(0)
})

test('cut and paste: free things alone, into the chosen cell; an arrow keeps its place at what stayed behind', async () => {
  const open = await withThings()
  const { page, board, blueprint } = open
  await page.keyboard.press('Escape')
  await page.locator('[data-arrow]').first().focus()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await soon(() => blueprint().arrows.size).toBe(3)
  const loose = [...blueprint().arrows.values()].find(({ id }) => id !== 'a1' && id !== 'a2')
  expect(loose).toMatchObject({
    label: 'asks',
    ends: { from: { x: expect.any(Number) }, to: { x: expect.any(Number) } },
  })

  await chooseThings(open, false)
  await page.keyboard.press('Control+x')
  await soon(() => [blueprint().stickies.size, blueprint().strokes.size]).toEqual([0, 0])
  await page.mouse.click(...(await pointOf(board, 3, 2)))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+v')
  await soon(() => blueprint().stickies.size).toBe(1)
  expect([...blueprint().stickies.values()][0]?.frame).toMatchObject(cellOf(blueprint(), 3, 2))
  await page.keyboard.press('Control+z')
  await soon(() => [blueprint().stickies.size, blueprint().strokes.size]).toEqual([0, 0])
})

test('duplicate: cards and free things at once, the copies are joined as they were, one step to undo', async () => {
  const open = await withThings()
  const { page, places, blueprint } = open
  await chooseThings(open, true)
  await page.keyboard.press('Control+d')
  await soon(places).toEqual(['1.0 Till', '1.0 Till'])
  await soon(() => [blueprint().stickies.size, blueprint().strokes.size, blueprint().arrows.size]).toEqual([
    2, 2, 3,
  ])
  const { cards, stickies, arrows } = blueprint()
  const copyOf = (ids: Iterable<string>, first: string) => [...ids].find((id) => id !== first)
  const joined = [...arrows.values()].find(({ id }) => id !== 'a1' && id !== 'a2')
  expect(joined?.ends).toEqual({
    from: { id: copyOf(stickies.keys(), NOTE) },
    to: { id: copyOf(cards.keys(), 'card-0-Till') },
  })
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Till'])
  await soon(() => [blueprint().stickies.size, blueprint().strokes.size, blueprint().arrows.size]).toEqual([
    1, 1, 2,
  ])
})

test('copy and paste: in the same place, cards come below and free things beside, never right on what they were copied from', async () => {
  const open = await withThings()
  const { page, places, blueprint } = open
  await chooseThings(open, true)
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await soon(places).toEqual(['1.0 Till', '1.0 Till'])
  await soon(() => blueprint().stickies.size).toBe(2)
  const boxes = await Promise.all((await page.locator('[data-note]').all()).map((note) => note.boundingBox()))
  const xs = boxes.map((box) => Math.round(box?.x ?? 0)).sort((a, b) => a - b)
  expect(xs.map((x) => x - (xs[0] ?? 0))).toEqual([0, 16])
})

test('cards and free things together: dragged and moved by keys, each one step to undo', async () => {
  const open = await withThings()
  const { page, board, places, blueprint } = open
  const note = () => blueprint().stickies.get(NOTE as StickyId)?.frame
  await chooseThings(open, true)
  const before = await page.locator('[data-note]').boundingBox()
  await board.dragCard('Till', await board.cell(1, 1))
  await soon(places).toEqual(['1.1 Till'])
  await soon(() => note()?.stepId).toBe(cellOf(blueprint(), 0, 1).stepId)
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.0 Till'])
  await soon(async () => (await page.locator('[data-note]').boundingBox())?.x).toBe(before?.x)
  await page.keyboard.press('Alt+ArrowRight')
  await soon(places).toEqual(['1.1 Till'])
  await soon(() => note()?.stepId).toBe(cellOf(blueprint(), 0, 1).stepId)
  expect(note()?.x).toBe(10)
  await page.keyboard.press('Delete')
  await soon(places).toEqual([])
  await soon(() => [blueprint().stickies.size, blueprint().strokes.size, blueprint().arrows.size]).toEqual([
    0, 0, 0,
  ])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual(['1.1 Till'])
  await soon(() => blueprint().arrows.size).toBe(2)
})

test('pasting text: lines become cards of the chosen cell, a range of a spreadsheet a block of cells', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'First']] })
  await board.card('First').click()
  await pasteText(page, { 'text/plain': 'Second\n- Third' })
  await soon(places).toEqual(['1.0 First', '1.0 Second', '1.0 Third'])
  await board.card('First').click()
  await pasteText(page, { 'text/plain': 'A\tB\nC\tD\n' })
  await soon(places).toEqual(['1.0 First', '1.0 Second', '1.0 Third', '1.0 A', '1.1 B', '2.0 C', '2.1 D'])
})

test('pasting a range that is wider than the board: it goes on with new steps, in one step to undo', async () => {
  const { page, board, places, blueprint } = await openBoard()
  const count = blueprint().steps.length
  await page.mouse.click(...(await pointOf(board, 1, count - 1)))
  await page.locator('[data-draft] textarea').waitFor()
  await pasteText(page, { 'text/plain': 'A\tB\tC\n' })
  await soon(places).toEqual([`1.${count - 1} A`, `1.${count} B`, `1.${count + 1} C`])
  expect(
    blueprint()
      .steps.slice(count)
      .map(({ title }) => title),
  ).toEqual([say('board_new_step'), say('board_new_step')])
  await page.keyboard.press('Control+z')
  await soon(places).toEqual([])
  await soon(() => blueprint().steps.length).toBe(count)
  await pasteText(page, { 'text/plain': 'A\t'.repeat(300) })
  await soon(() => blueprint().cards.size).toBe(300)
  expect(blueprint().steps.length - count).toBeLessThanOrEqual(100)
})

test('pasting into a cell that was just pressed: lines and ranges become cards there, one line the title of the new card', async () => {
  const { page, board, places } = await openBoard()
  await page.mouse.click(...(await pointOf(board, 1, 0)))
  await page.locator('[data-draft] textarea').waitFor()
  await pasteText(page, { 'text/plain': 'Asks\nAnswers' })
  await soon(places).toEqual(['1.0 Asks', '1.0 Answers'])
  expect(await page.locator('[data-draft]').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.mouse.click(...(await pointOf(board, 2, 1)))
  await page.locator('[data-draft] textarea').waitFor()
  await pasteText(page, {
    'text/plain': 'A\nB\n',
    'text/html': '<table><tr><td>A</td></tr><tr><td>B</td></tr></table>',
  })
  await soon(places).toEqual(['1.0 Asks', '1.0 Answers', '2.1 A', '3.1 B'])
})

test('pasting from a menu: what the browser gives lands in the pressed cell; where it gives nothing, that is said', async () => {
  const { page, board, places } = await openBoard({ permissions: ['clipboard-read', 'clipboard-write'] })
  const paste = page.getByRole('menuitem', { name: say('action_paste') })
  await page.evaluate(() => navigator.clipboard.writeText('Asks\nAnswers'))
  await page.mouse.click(...(await pointOf(board, 1, 1)), { button: 'right' })
  await paste.click()
  await soon(places).toEqual(['1.1 Asks', '1.1 Answers'])
  await page.context().clearPermissions()
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.mouse.click(...(await pointOf(board, 2, 1)), { button: 'right' })
  await paste.click()
  await page.getByText(say('paste_denied')).waitFor()
})

test('pasting what somebody forged: it is text, or refused with a word, and nothing runs', async () => {
  const { page, board, places } = await openBoard({ cards: [[1, 0, 'First']] })
  await board.card('First').click()
  const forged = (clip: unknown): string => `${clipOf(clip)}<img src=x onerror="window.__xss=1">`
  await pasteText(page, {
    'text/html': forged({ cards: [{ key: 1 }], links: [], things: [] }),
    'text/plain': 'Plain',
  })
  await soon(places).toEqual(['1.0 First', '1.0 Plain'])
  const card = {
    key: 'a',
    lane: 0,
    step: 0,
    title: 'Bad',
    notes: [],
    channels: [],
    evidence: [],
    fields: { satisfaction: 99 },
  }
  await pasteText(page, { 'text/html': forged({ cards: [card], links: [], things: [] }) })
  await page.locator('[data-notices]').getByRole('status').first().waitFor()
  expect(places()).toEqual(['1.0 First', '1.0 Plain'])
  expect(await page.evaluate(() => Reflect.get(window, '__xss'))).toBeUndefined()
})

test('copying with nothing chosen, or in a field: the browser does it', async () => {
  const { page, places } = await openBoard({ cards: [[1, 0, 'First']] })
  const title = page.getByLabel(say('board_title_label'))
  await title.click()
  await pasteText(page, { 'text/plain': 'A\nB' })
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+c')
  expect(places()).toEqual(['1.0 First'])
})

async function pointOf(board: BoardDriver, lane: number, step: number): Promise<[number, number]> {
  const { x, y } = await board.cell(lane, step)
  return [x, y]
}
