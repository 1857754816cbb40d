import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import type { Scene } from '@sightline/blueprint'
import type { TestPerson } from '../integration/support/test-person.ts'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** The corner of a card on the screen, as a follower or the presenter has it. */
async function placeOf(page: Page, title: string): Promise<{ x: number; y: number; width: number } | null> {
  return new BoardDriver(page).card(title).boundingBox()
}

/** Whether a card lies wholly in the window. */
async function sees(page: Page, title: string): Promise<boolean> {
  const box = await placeOf(page, title)
  const size = page.viewportSize()
  return box !== null && size !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width
}

function button(page: Page, key: string) {
  return page.getByRole('button', { name: say(key), exact: true })
}

function reveal(page: Page, key: string) {
  const choice = page.getByRole('radiogroup', { name: say('present_reveal_by') })
  return choice.getByText(say(key), { exact: true })
}

async function openFor(person: TestPerson, id: string, options: object = {}): Promise<Page> {
  const { page } = await withBrowser(person, options)
  await page.goto(`/b/${id}`)
  await new BoardDriver(page).ready()
  return page
}

const CARDS = [
  [1, 0, 'Asks'],
  [2, 0, 'Answers'],
  [3, 2, 'Files it'],
] as const

/** A scene about the chosen card, of what is seen. */
async function addScene({ page, board, blueprint }: OpenBoard, card: string, title: string): Promise<Scene> {
  const before = blueprint().scenes.length
  if (before === 0) {
    await button(page, 'board_menu').click()
    await page.getByRole('menuitem', { name: say('present_scenes') }).click()
  }
  await board.card(card).click()
  await button(page, 'present_scene_add').click()
  await page.getByLabel(say('present_scene_title'), { exact: true }).fill(title)
  await page.keyboard.press('Enter')
  await soon(() => blueprint().scenes.map((scene) => scene.title)).toContain(title)
  expect(blueprint().scenes).toHaveLength(before + 1)
  const scene = blueprint().scenes.at(-1)
  if (!scene) throw new Error('no scene')
  return scene
}

test('scenes: made of what is seen and chosen, put in order by keys and by dragging, deleted and taken back', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, blueprint } = opened
  const first = await addScene(opened, 'Asks', 'Before')
  expect([...first.highlight]).toHaveLength(1)
  await addScene(opened, 'Files it', 'After')
  const titles = (): string[] => blueprint().scenes.map(({ title }) => title)

  await page.getByRole('button', { name: say('present_scene_move', { title: 'After' }) }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await soon(titles).toEqual(['After', 'Before'])
  const grip = await page
    .getByRole('button', { name: say('present_scene_move', { title: 'Before' }) })
    .boundingBox()
  const top = await page
    .getByRole('button', { name: say('present_scene_move', { title: 'After' }) })
    .boundingBox()
  if (!grip || !top) throw new Error('no handles')
  await page.mouse.move(grip.x + 8, grip.y + 10)
  await page.mouse.down()
  await page.mouse.move(top.x + 8, top.y - 6, { steps: 6 })
  await page.mouse.up()
  await soon(titles).toEqual(['Before', 'After'])

  await page.getByLabel(say('present_notes'), { exact: true }).fill('Let Carmen tell it.')
  await soon(() => blueprint().scenes.map(({ notes }) => notes)).toContain('Let Carmen tell it.')
  await page.getByRole('button', { name: say('present_scene_menu', { title: 'Before' }) }).click()
  await page.getByRole('menuitem', { name: say('present_scene_delete') }).click()
  await soon(titles).toEqual(['After'])
  await button(page, 'undo').last().click()
  await soon(titles).toEqual(['Before', 'After'])
  expect(await faultsOn(page)).toEqual([])
})

test('presenting: two follow, one moves away and comes back; laser, reveal, hand over and the end are seen', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page, person, id, other } = opened
  await addScene(opened, 'Asks', 'Before')
  const after = await addScene(opened, 'Files it', 'After')
  other.stop()
  const anke = await openFor(await person.invite(id, 'editor', 'Anke'), id)
  await button(page, 'present').last().click()
  await page.getByText(say('present_scene_of', { number: '1', count: '2' })).waitFor()
  expect(await page.locator('header').count()).toBe(0)
  // Who comes while somebody presents is taken along, whatever the window measures.
  const ben = await openFor(await person.invite(id, 'commenter', 'Ben'), id, {
    viewport: { width: 900, height: 700 },
    reducedMotion: 'reduce',
  })
  for (const follower of [anke, ben]) {
    await follower.getByText(say('present_following', { name: 'Lucía Marín' })).waitFor()
    await soon(() => sees(follower, 'Asks')).toBe(true)
  }
  await page.getByText(say('present_followers', { count: '2' }).replace('{count}', '2')).waitFor()
  expect(await faultsOn(page)).toEqual([])
  expect(await faultsOn(anke)).toEqual([])

  // Bit by bit: the others see no more than the presenter has revealed.
  await page.mouse.move(700, 500)
  await reveal(page, 'present_reveal_lanes').click()
  await soon(() => anke.locator('[data-card]').count()).toBe(0)
  await page.keyboard.press('PageDown')
  await soon(() => anke.locator('[data-card]').count()).toBe(1)
  await page.locator('[data-board]').focus()
  await page.keyboard.press('ArrowRight')
  await soon(() => ben.locator('[data-card]').count()).toBe(2)

  await page.keyboard.press('l')
  await page.mouse.move(640, 420)
  await Promise.all([anke, ben].map((follower) => follower.locator('[data-laser] circle').first().waitFor()))
  // A tail is gone soon after the laser rests: it moves until somebody has seen one.
  const tails = (follower: typeof anke): Promise<number> => follower.locator('[data-laser] path').count()
  let tailsOfBen = 0
  await soon(async () => {
    await page.mouse.move(600, 400)
    await page.mouse.move(640, 420, { steps: 4 })
    tailsOfBen += await tails(ben)
    return tails(anke)
  }).toBe(1)
  expect(tailsOfBen).toBe(0)
  await page.keyboard.press('l')
  await anke.locator('[data-laser]').waitFor({ state: 'detached' })

  await anke.getByRole('button', { name: say('present_reaction_idea') }).click()
  await Promise.all([
    page.locator('[data-reactions] .float').waitFor({ state: 'attached' }),
    ben.locator('[data-reactions] .count').waitFor({ state: 'attached' }),
  ])

  // Moving the board is leaving; one click brings it back.
  await anke.mouse.move(700, 500)
  await anke.mouse.wheel(0, 240)
  await anke.getByText(say('present_is_presenting', { name: 'Lucía Marín' })).waitFor()
  await soon(() => anke.locator('[data-card]').count()).toBe(3)
  await page.getByText(say('present_around', { count: '1' }).replace('{count}', '1')).waitFor()
  await button(anke, 'present_rejoin').click()
  await anke.getByText(say('present_following', { name: 'Lucía Marín' })).waitFor()
  await soon(() => anke.locator('[data-card]').count()).toBe(2)

  await page.keyboard.press('End')
  await page.getByRole('heading', { name: 'After' }).waitFor()
  await soon(() => sees(ben, 'Files it')).toBe(true)

  // What is said meanwhile stands beside the scene afterwards.
  await new BoardDriver(ben).card('Files it').click()
  await ben.keyboard.press('c')
  await ben.getByRole('textbox', { name: say('comments_write') }).fill('By hand?')
  await ben.keyboard.press('Enter')
  const threads = async (): Promise<unknown> =>
    (await person.expect(200, 'GET', `/api/blueprints/${id}/threads`))['threads']
  await soon(threads).toMatchObject([{ sceneId: after.id }])

  await button(page, 'present_hand_over').click()
  await page.getByRole('menuitem', { name: 'Anke' }).click()
  await page.locator('header').waitFor()
  await anke.locator('[data-follow]').getByRole('button').click()
  await anke.getByRole('heading', { name: 'After' }).waitFor()
  for (const follower of [page, ben]) {
    await follower.getByText(say('present_following', { name: 'Anke' }), { exact: true }).waitFor()
  }
  await anke.keyboard.press('Escape')
  await anke.locator('header').waitFor()
  await soon(() => ben.locator('[data-follow]').count()).toBe(0)
})

test('presenting without scenes: the blueprint itself, step by step, and what one edits is in the document', async () => {
  const { page, board, blueprint } = await openBoard({ cards: CARDS, reducedMotion: 'reduce' })
  await button(page, 'present').click()
  await page.getByRole('heading', { name: 'Library' }).waitFor()
  await soon(() => page.locator('[data-card]').count()).toBe(3)
  await reveal(page, 'present_reveal_steps').click()
  await page.locator('[data-board]').focus()
  await soon(() => page.locator('[data-card]').count()).toBe(2)
  await page.keyboard.press(' ')
  await page.keyboard.press('PageDown')
  await soon(() => page.locator('[data-card]').count()).toBe(3)
  await page.keyboard.press('PageUp')
  await soon(() => page.locator('[data-card]').count()).toBe(2)

  await page.keyboard.press('e')
  await page.getByRole('toolbar').waitFor()
  await board.card('Asks').dblclick()
  await page.keyboard.type(' twice')
  await page.keyboard.press('Escape')
  await soon(() => [...blueprint().cards.values()].map(({ title }) => title)).toContain('Asks twice')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await soon(() => page.getByRole('toolbar').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.locator('header').waitFor()
})

test('the notes: in a window of their own they show what comes next, and lead the board', async () => {
  const opened = await openBoard({ cards: CARDS })
  const { page } = opened
  await addScene(opened, 'Asks', 'Before')
  await page.getByLabel(say('present_notes'), { exact: true }).fill('Say hello')
  await addScene(opened, 'Files it', 'After')
  await button(page, 'present').last().click()
  await page.getByRole('heading', { name: 'Before' }).waitFor()
  const [notes] = await Promise.all([
    page.context().waitForEvent('page'),
    button(page, 'present_notes_open').click(),
  ])
  await notes.getByText('Say hello').waitFor()
  await notes.getByText('After', { exact: true }).waitFor()
  expect(await faultsOn(notes)).toEqual([])
  await notes.keyboard.press('PageDown')
  await page.getByRole('heading', { name: 'After' }).waitFor()
  await notes.getByText(say('present_last_scene')).waitFor()
  await button(page, 'present_stop').click()
  await notes.getByText(say('present_window_gone_title')).waitFor()
})

test('following one person in ordinary work: by their picture, until Escape', async () => {
  const { page, person, id } = await openBoard({ cards: CARDS })
  const anke = await openFor(await person.invite(id, 'editor', 'Anke'), id)
  await page.getByRole('button', { name: 'Anke', exact: true }).click()
  await page.getByRole('menuitem', { name: say('present_follow', { name: 'Anke' }) }).click()
  await page.getByText(say('present_following', { name: 'Anke' }), { exact: true }).waitFor()
  await anke.mouse.move(700, 500)
  const before = await placeOf(page, 'Asks')
  await anke.mouse.wheel(0, -200)
  await soon(async () => (await placeOf(page, 'Asks'))?.y).not.toBe(before?.y)
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await soon(() => page.locator('[data-follow]').count()).toBe(0)
})

test('while an editor presents: another editor is told who does, and the owner takes over after being asked', async () => {
  const { page, person, id, tolerate: tolerateOwn } = await openBoard({ cards: CARDS })
  tolerateOwn(/status of 409/)
  const anke = await openFor(await person.invite(id, 'editor', 'Anke'), id)
  await button(anke, 'present').click()
  await page.getByText(say('present_following', { name: 'Anke' }), { exact: true }).waitFor()
  const { page: eva, tolerate } = await withBrowser(await person.invite(id, 'editor', 'Eva'))
  tolerate(/status of 409/)
  await eva.goto(`/b/${id}`)
  await new BoardDriver(eva).ready()
  await button(eva, 'present').click()
  await eva.getByText(say('present_is_presenting', { name: 'Anke' })).waitFor()
  await eva.locator('header').waitFor()
  await button(page, 'present').click()
  const question = page.getByRole('alertdialog')
  await question.getByRole('button', { name: say('present_take') }).click()
  await anke.locator('header').waitFor()
  await anke.getByText(say('present_following', { name: 'Lucía Marín' })).waitFor()
  await page.locator('[data-board]').focus()
  await page.keyboard.press('Escape')
  await page.locator('header').waitFor()
})

test('a phone: it follows step by step and says so; turning to another step is leaving', async () => {
  const { page, person, id } = await openBoard({ cards: CARDS })
  await button(page, 'present').click()
  await page.getByRole('heading', { name: 'Library' }).waitFor()
  const { page: phone } = await withBrowser(await person.invite(id, 'viewer', 'Ben'), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  await phone.goto(`/b/${id}`)
  const step = async (): Promise<string> => phone.locator('nav b').innerText()
  await phone.getByText(say('present_following', { name: 'Lucía Marín' })).waitFor()
  await soon(step).not.toBe('')
  await phone.getByText(say('present_showing_step', { step: await step() })).waitFor()
  expect(await button(phone, 'present_reaction_idea').count()).toBe(0)
  expect(await faultsOn(phone)).toEqual([])
  await phone.locator('nav button').last().click()
  await phone.getByText(say('present_is_presenting', { name: 'Lucía Marín' })).waitFor()
})
