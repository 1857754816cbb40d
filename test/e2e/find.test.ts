import { afterAll, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

const CARDS = [
  [1, 0, 'Alpha'],
  [1, 2, 'Beta'],
] as const

test('finding a person: whoever points at nothing is found by the card that they have chosen', async () => {
  const { page, person, id, board } = await openBoard({ cards: CARDS })
  const gus = await person.invite(id, 'editor')
  const { page: theirs } = await withBrowser(gus)
  await theirs.goto(`/b/${id}`)
  const there = new BoardDriver(theirs)
  await there.ready()
  await theirs.locator('[data-board]').focus()
  for (const key of ['Enter', 'ArrowRight', 'ArrowRight']) await theirs.keyboard.press(key)
  await soon(() => there.card('Beta').getAttribute('aria-pressed')).toBe('true')
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('option', { name: /Gus.*Beta/ }).click()
  await soon(() => board.card('Beta').getAttribute('aria-pressed')).toBe('true')
  await page.getByText(say('find_people')).waitFor({ state: 'detached' })
})
