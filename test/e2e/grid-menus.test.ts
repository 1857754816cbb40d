import { afterAll, expect, test } from 'vitest'
import { undo } from './support/hand.ts'
import { header, headerMenu, names } from './support/headers.ts'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('names of lanes, phases and steps: double click or menu, Enter keeps, Escape and nothing do not', async () => {
  const { page, blueprint } = await openBoard()
  const found = (): string[] => [
    blueprint().lanes[0]?.title ?? '',
    blueprint().phases[0]?.title ?? '',
    blueprint().steps.find((step) => step.place.phaseId === blueprint().phases[0]?.id)?.title ?? '',
  ]
  const [lane = '', phase = '', step = ''] = found()
  for (const name of [lane, phase, step]) {
    await page.locator('.name', { hasText: name }).first().dblclick()
    await page.keyboard.type(`New ${name}`)
    await page.keyboard.press('Enter')
  }
  const renamed = [lane, phase, step].map((name) => `New ${name}`)
  await soon(found).toEqual(renamed)
  await headerMenu(page, 'lane', `New ${lane}`, 'board_rename')
  await page.keyboard.type('Thrown away')
  await page.keyboard.press('Escape')
  await headerMenu(page, 'step', `New ${step}`, 'board_rename')
  await page.keyboard.type('   ')
  await page.keyboard.press('Enter')
  await page.locator('.name input').waitFor({ state: 'detached' })
  expect(found()).toEqual(renamed)
  await undo(page)
  await soon(found).toEqual([`New ${lane}`, `New ${phase}`, step])
})

test('lanes: added, moved, hidden and shown again, each one step to undo', async () => {
  const { page, blueprint } = await openBoard({ cards: [[0, 0, 'Poster']] })
  const lanes = await names(page, 'lane')
  const [first = '', second = '', ...rest] = lanes
  await headerMenu(page, 'lane', first, 'board_add_lane_below')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('board_lane_kind')).selectOption('time')
  await dialog.getByLabel(say('board_lane_name')).fill('Minutes')
  await dialog.getByRole('button', { name: say('board_add_lane') }).click()
  await soon(() => names(page, 'lane')).toEqual([first, 'Minutes', second, ...rest])
  await headerMenu(page, 'lane', 'Minutes', 'board_move_up')
  await soon(() => names(page, 'lane')).toEqual(['Minutes', first, second, ...rest])
  await headerMenu(page, 'lane', first, 'board_hide_lane')
  await soon(() => names(page, 'lane')).toEqual(['Minutes', second, ...rest])
  await soon(() => page.locator('[data-card]').count()).toBe(0)
  await page.getByText(say('board_hidden_lanes', { count: '1' })).click()
  await page.getByRole('menuitem', { name: say('board_show_lane', { name: first }) }).click()
  await soon(() => names(page, 'lane')).toEqual(['Minutes', first, second, ...rest])
  for (let step = 0; step < 4; step += 1) await undo(page)
  await soon(() => blueprint().lanes.map(({ title }) => title)).toEqual(lanes)
  await soon(() => names(page, 'lane')).toEqual(lanes)
})

test('steps: added with their name open, moved across phases, deleted', async () => {
  const { page, blueprint, places } = await openBoard({ cards: [[1, 1, 'Pays']] })
  const steps = await names(page, 'step')
  const [first = '', second = '', third = ''] = steps
  await headerMenu(page, 'step', first, 'board_add_step_right')
  await page.locator('.name input').waitFor()
  await page.keyboard.type('Compare')
  await page.keyboard.press('Enter')
  await soon(() => names(page, 'step')).toEqual([first, 'Compare', second, third])
  await headerMenu(page, 'step', 'Compare', 'board_move_right')
  await soon(() => {
    const step = blueprint().steps.find(({ title }) => title === 'Compare')
    return blueprint().phases.findIndex(({ id }) => id === step?.place.phaseId)
  }).toBe(1)
  await headerMenu(page, 'step', 'Compare', 'board_move_right')
  await soon(() => names(page, 'step')).toEqual([first, second, 'Compare', third])
  await soon(places).toEqual(['1.1 Pays'])
})

test.each([
  ['lane', 1, 'board_move_them', ['0.1 Beta', '0.0 Alpha', '1.0 Gamma']],
  ['lane', 1, 'board_delete_all', ['1.0 Gamma']],
  ['step', 0, 'board_move_them', ['1.0 Alpha', '1.0 Beta', '2.0 Gamma']],
  ['step', 0, 'board_delete_all', ['1.0 Beta']],
] as const)(
  'deleting a %s with cards (%i, %s): asks first, and one undo brings all back',
  async (kind, at, answer, left) => {
    const { page, places, board } = await openBoard({
      cards: [
        [1, 0, 'Alpha'],
        [1, 1, 'Beta'],
        [2, 0, 'Gamma'],
      ],
    })
    const before = places()
    const heads = await names(page, kind)
    await headerMenu(page, kind, heads[at] ?? '', `board_delete_${kind}`)
    const dialog = page.getByRole('dialog')
    await dialog.getByText(say('board_delete_cards_text', { count: '2' })).waitFor()
    await dialog.getByRole('button', { name: say('cancel') }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(places()).toEqual(before)

    await headerMenu(page, kind, heads[at] ?? '', `board_delete_${kind}`)
    await dialog.getByRole('button', { name: say(answer) }).click()
    await soon(() => places().toSorted()).toEqual([...left].sort())
    await soon(async () => (await names(page, kind)).length).toBe(heads.length - 1)
    await undo(page)
    await soon(places).toEqual(before)
    await soon(() => names(page, kind)).toEqual(heads)
    await board.card('Alpha').waitFor()
  },
)

test('deleting a phase: its steps go to its neighbour, or with everything; one undo each', async () => {
  const { page, places, blueprint } = await openBoard({ cards: [[1, 1, 'Pays']] })
  const titles = blueprint().phases.map(({ title }) => title)
  const [, second = ''] = titles
  await headerMenu(page, 'phase', second, 'board_delete_phase')
  await page.getByRole('button', { name: say('board_keep_steps') }).click()
  await soon(() => [blueprint().phases.length, blueprint().steps.length, ...places()]).toEqual([
    2,
    3,
    '1.1 Pays',
  ])
  await undo(page)
  await soon(() => blueprint().phases.map(({ title }) => title)).toEqual(titles)
  await headerMenu(page, 'phase', second, 'board_delete_phase')
  await page.getByRole('button', { name: say('board_delete_all') }).click()
  await soon(() => [blueprint().phases.length, blueprint().steps.length, ...places()]).toEqual([2, 2])
  await undo(page)
  await soon(places).toEqual(['1.1 Pays'])
  expect(blueprint().phases.map(({ title }) => title)).toEqual(titles)
})

test('a press with the other button on a header: its own menu comes up', async () => {
  const { page } = await openBoard()
  for (const kind of ['lane', 'phase', 'step'] as const) {
    const [name = ''] = await names(page, kind)
    await header(page, kind, name).locator('.text').click({ button: 'right' })
    await page.getByRole('menuitem', { name: say('board_rename') }).waitFor()
    const deletion = page.getByRole('menuitem', { name: say(`board_delete_${kind}`) })
    expect(await deletion.count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
  }
})
