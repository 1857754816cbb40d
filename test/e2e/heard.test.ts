import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { openBoard, THREE_CARDS } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('what others do is told: several cards by their number, one that is gone, and all else as the board', async () => {
  const { page, id, person } = await openBoard({ cards: THREE_CARDS })
  const { page: theirs } = await withBrowser(await person.invite(id, 'editor', 'Gus'))
  const there = new BoardDriver(theirs)
  await theirs.goto(`/b/${id}`)
  await there.ready()
  const told = (text: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' })

  await there.card('Alpha').click()
  await there.card('Beta').click({ modifiers: ['Shift'] })
  await theirs.keyboard.press('Alt+ArrowDown')
  await told(say('news_cards', { name: 'Gus', count: '2' }))

  await there.card('Gamma').click()
  await theirs.keyboard.press('Delete')
  await told(say('news_gone'))

  await theirs.locator('[data-board]').focus()
  await theirs.keyboard.press('n')
  const { x, y } = await there.cell(3, 2)
  await theirs.mouse.click(x, y)
  await theirs.keyboard.type('Why?')
  await told(say('news_board', { name: 'Gus' }))
})

test('choosing several is told when it begins, and nothing is told any more when it ends', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS })
  const hint = page.getByRole('status').filter({ hasText: say('several_hint') })
  await board.card('Alpha').click({ button: 'right' })
  await page.getByRole('menuitem', { name: say('action_choose_several'), exact: true }).click()
  await hint.waitFor()
  await page.keyboard.press('Escape')
  await soon(() => hint.count()).toBe(0)
})

test('with reduced motion nothing takes time to move: not the board, not what opens over it', async () => {
  const { page, board } = await openBoard({ cards: THREE_CARDS, reducedMotion: 'reduce' })
  const moving = (): Promise<readonly string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element)
        const isStill = !/[1-9]/u.test(transitionDuration + animationDuration)
        return isStill ? [] : `${element.tagName}.${element.getAttribute('class') ?? ''}`
      }),
    )
  expect(await moving()).toEqual([])
  await board.card('Alpha').click({ button: 'right' })
  await page.getByRole('menu').waitFor()
  expect(await moving()).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  expect(await moving()).toEqual([])
})
