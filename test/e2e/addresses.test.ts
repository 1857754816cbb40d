import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** A board that is wider than the window, with a card at its far end. */
const FAR = [
  [0, 0, 'Near'],
  [4, 2, 'Far'],
] as const

test('addresses: that of a card is copied from its menu, and whoever opens it arrives at the card', async () => {
  const { page, board } = await openBoard({ cards: FAR, permissions: ['clipboard-read', 'clipboard-write'] })
  await board.card('Far').click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('action_copy_address') }).click()
  await page.getByText(say('address_copied')).waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  const second = await page.context().newPage()
  await second.setViewportSize({ width: 800, height: 420 })
  await second.goto(address)
  const card = second.locator('[data-card]').filter({ hasText: 'Far' })
  await soon(() => card.getAttribute('aria-pressed')).toBe('true')
  await soon(async () => {
    const box = await card.boundingBox()
    return box !== null && box.x > 0 && box.x + box.width <= 800 && box.y > 0 && box.y + box.height <= 420
  }).toBe(true)
})

test('addresses: one for a step is followed within the page; one for what is gone says so', async () => {
  const { page, id, blueprint } = await openBoard({ cards: FAR })
  const step = blueprint().steps.find(({ title }) => title === 'Use')
  await page.goto(`/b/${id}#step=${step?.id}`)
  await soon(() => page.locator('[data-cell][aria-selected=true]').getAttribute('aria-label')).toContain(
    'Use',
  )
  await page.goto(`/b/${id}#card=nobody`)
  await page.getByText(say('address_gone')).waitFor()
  expect(await page.locator('[data-board]').isVisible()).toBe(true)
})

test('addresses: those of a lane and of a phase lead to where they begin', async () => {
  const { page, id, blueprint } = await openBoard({ cards: FAR })
  const chosen = (): Promise<string | null> =>
    page.locator('[data-cell][aria-selected=true]').getAttribute('aria-label')
  const { lanes, phases, steps } = blueprint()
  const [lane, phase] = [lanes.at(-1), phases.at(-1)]
  await page.goto(`/b/${id}#lane=${lane?.id}`)
  await soon(chosen).toContain(lane?.title ?? '')
  await page.goto(`/b/${id}#phase=${phase?.id}`)
  await soon(chosen).toContain(steps.find(({ place }) => place.phaseId === phase?.id)?.title ?? '')
})
