import { addNotes, orderAfter } from '@sightline/blueprint'
import type { NoteId } from '@sightline/blueprint'
import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('an empty board says how it begins until it is told not to, and never again in this browser', async () => {
  const { page, board } = await openBoard()
  const hint = page.getByText(say('hint_title'))
  await hint.waitFor()
  await page.getByRole('button', { name: say('hint_dismiss') }).click()
  await hint.waitFor({ state: 'detached' })
  await page.reload()
  await board.ready()
  expect(await hint.count()).toBe(0)
})

test('an empty board: the first card takes the hint away', async () => {
  const { page, board } = await openBoard()
  await page.getByText(say('hint_title')).waitFor()
  await board.addCard(0, 0, 'Begun')
  await page.getByText(say('hint_title')).waitFor({ state: 'detached' })
})

test('on a phone notes are read where they lie: with their lane, or beside the lanes', async () => {
  const { page, other, blueprint } = await openBoard({ isPhone: true, viewport: { width: 390, height: 844 } })
  const lane = blueprint().lanes[1]
  const step = blueprint().steps.find(({ title }) => title === 'Discover')
  if (!lane || !step) throw new Error('an empty board')
  const size = { x: 4, y: 4, w: 100, h: 60 }
  const order = orderAfter([], 'n1')
  addNotes(other.doc, {
    root: 'stickies',
    notes: [
      { id: 'n1' as NoteId, frame: { ...size, laneId: lane.id, stepId: step.id }, text: 'Why here?', order },
      { id: 'n2' as NoteId, frame: size, text: 'Beside all', order },
    ],
  })
  await other.fence()
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: lane.title }) })
  await section.getByText('Why here?').waitFor()
  const beside = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: say('phone_beside') }) })
  await beside.getByText('Beside all').waitFor()
})
