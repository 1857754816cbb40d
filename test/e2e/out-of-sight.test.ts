import { addNotes, editLane, hideSteps } from '@sightline/blueprint'
import type { NoteId } from '@sightline/blueprint'
import { afterAll, expect, test } from 'vitest'
import { headerMenu, names } from './support/headers.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { BoardDriver } from './support/board.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

const CARDS = [
  [1, 0, 'Alpha'],
  [1, 1, 'Beta'],
  [1, 2, 'Gamma'],
] as const

test('a step that is hidden: it is gone for everyone with its cards, and one menu brings it back', async () => {
  const { page, id, person, board, blueprint } = await openBoard({ cards: CARDS })
  const second = await withBrowser(person)
  await second.page.goto(`/b/${id}`)
  const there = new BoardDriver(second.page)
  await there.ready()
  const steps = await names(page, 'step')
  await headerMenu(page, 'step', steps[1] ?? '', 'board_hide_lane')
  for (const each of [board, there]) await soon(() => each.titles()).toEqual(['Alpha', 'Gamma'])
  await soon(() => names(page, 'step')).toEqual([steps[0], steps[2]])
  expect(await page.locator('[data-step] small').allTextContents()).toEqual(['1', '2'])
  expect(blueprint().cards.size).toBe(3)
  await page.keyboard.press('Control+z')
  await soon(() => names(page, 'step')).toEqual(steps)
  await page.keyboard.press('Control+Shift+z')
  await soon(() => names(second.page, 'step')).toEqual([steps[0], steps[2]])
  await second.page.getByRole('button', { name: say('board_hidden_lanes', { count: '1' }) }).click()
  await second.page.getByRole('menuitem', { name: say('board_show_lane', { name: steps[1] ?? '' }) }).click()
  for (const each of [board, there]) await soon(() => each.titles()).toEqual(['Alpha', 'Beta', 'Gamma'])
})

test('a phase: collapsed it keeps its name, for one viewer alone; hidden it goes with its steps', async () => {
  const { page, board, blueprint } = await openBoard({ cards: CARDS })
  const phases = await names(page, 'phase')
  const [first = ''] = phases
  await headerMenu(page, 'phase', first, 'board_collapse_lane')
  await soon(() => board.titles()).toEqual(['Beta', 'Gamma'])
  expect(await names(page, 'phase')).toEqual(phases)
  expect(blueprint().steps.some(({ hidden }) => hidden)).toBe(false)
  await page.getByRole('button', { name: say('board_expand_phase', { name: first }) }).click()
  await soon(() => board.titles()).toEqual(['Alpha', 'Beta', 'Gamma'])
  await headerMenu(page, 'phase', first, 'board_hide_lane')
  await soon(() => names(page, 'phase')).toEqual(phases.slice(1))
  await page.keyboard.press('Control+z')
  await soon(() => names(page, 'phase')).toEqual(phases)
})

test('a step that is collapsed: its name stays, for one viewer alone, and what one looks for in it expands it', async () => {
  const { page, board, blueprint } = await openBoard({ cards: CARDS })
  const steps = await names(page, 'step')
  const [, second = ''] = steps
  await board.card('Beta').click()
  await headerMenu(page, 'step', second, 'board_collapse_lane')
  await soon(() => board.titles()).toEqual(['Alpha', 'Gamma'])
  expect(blueprint().steps.some(({ hidden }) => hidden)).toBe(false)
  // The others, who see all three, speak of the third too.
  expect(await page.locator('[data-step] small').allTextContents()).toEqual(['1', '3'])
  const expand = page.getByRole('button', { name: say('board_expand_step', { name: second }) })
  await soon(() => expand.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await soon(() => board.titles()).toEqual(['Alpha', 'Beta', 'Gamma'])
  await soon(() => page.locator(':focus').getAttribute('aria-label')).toBe(
    say('board_step_menu', { name: second }),
  )
  await headerMenu(page, 'step', second, 'board_collapse_lane')
  await expand.waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Beta')
  await page.getByRole('option', { name: /Beta/ }).first().click()
  await soon(() => board.titles()).toEqual(['Alpha', 'Beta', 'Gamma'])
  expect(await names(page, 'step')).toEqual(steps)
})

test('a phase by its edge: its steps share what it gets, in one step to undo', async () => {
  const { page, blueprint } = await openBoard({ cards: CARDS })
  const [first = ''] = await names(page, 'phase')
  const edge = page.getByRole('separator', { name: say('board_step_width', { name: first }) }).first()
  const before = Number(await edge.getAttribute('aria-valuenow'))
  await edge.focus()
  await page.keyboard.press('ArrowRight')
  await soon(() => edge.getAttribute('aria-valuenow')).toBe(String(before + 8))
  await soon(() => blueprint().steps.filter(({ width }) => width !== undefined).length).toBe(1)
  await page.keyboard.press('Control+z')
  await soon(() => edge.getAttribute('aria-valuenow')).toBe(String(before))
})

test('what is found in a hidden lane or step: it is said where it is, and shown if one wants', async () => {
  const { page, board, other, blueprint } = await openBoard({ cards: CARDS })
  const [, lane] = blueprint().lanes
  const step = blueprint().steps.find(({ id }) =>
    [...blueprint().cards.values()].some(({ title, place }) => title === 'Gamma' && place?.stepId === id),
  )
  if (!lane || !step) throw new Error('no lane')
  const frame = { x: 4, y: 4, w: 172, h: 84, laneId: lane.id, stepId: step.id }
  addNotes(other.doc, {
    root: 'stickies',
    notes: [{ id: 'note-1' as NoteId, frame, text: 'Why at all?', order: 'a0', by: 'Gus' }],
  })
  hideSteps(other.doc, { ids: [step.id], hidden: true })
  await soon(() => board.titles()).toEqual(['Alpha', 'Beta'])
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Gamma')
  await page.getByRole('option', { name: /Gamma/ }).first().click()
  await page.getByText(say('it_is_hidden', { name: step.title })).waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('Why at all')
  await page.getByRole('option', { name: /Why at all/ }).click()
  await soon(() => page.getByText(say('it_is_hidden', { name: step.title })).count()).toBe(2)
  await page
    .getByRole('button', { name: say('board_show_lane', { name: step.title }) })
    .first()
    .click()
  await soon(() => board.titles()).toEqual(['Alpha', 'Beta', 'Gamma'])
  await page.locator('[data-note]', { hasText: 'Why at all?' }).waitFor()

  editLane(other.doc, { id: lane.id, changes: { hidden: true } })
  await soon(() => board.titles()).toEqual([])
  const [card] = blueprint().cards.keys()
  await page.evaluate((hash) => (location.hash = hash), `#card=${card ?? ''}`)
  await page.getByText(say('it_is_hidden', { name: lane.title })).waitFor()
})
