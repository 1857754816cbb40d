import { addArrow, addStroke } from '@sightline/blueprint'
import type { ArrowId, StrokeId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { StockClient } from '../integration/support/stock-client.ts'
import { faultsOn } from './support/faults-on.ts'
import { openBoard, putCards } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const SPOKEN = { en: 'en-GB', es: 'es-ES' } as const
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true }

/** How many pixels of a page lie beyond its right edge. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
}

test.each(['en', 'es'] as const)('a phone (%s): a blueprint is read step by step', async (language) => {
  const say = texts(language)
  const { page, blueprint } = await openBoard({
    template: 'running-shoes',
    language,
    isPhone: true,
    locale: SPOKEN[language],
    ...PHONE,
  })
  const steps = blueprint().phases.flatMap(({ id }) =>
    blueprint().steps.filter(({ place }) => place.phaseId === id),
  )
  const shown = (): Promise<string> => page.locator('nav b').innerText()
  const cards = (): Promise<number> => page.locator('[data-card]').count()
  let read = 0
  for (const [at, step] of steps.entries()) {
    await soon(shown).toBe(step.title)
    const here = [...blueprint().cards.values()].filter(({ place }) => place?.stepId === step.id)
    await soon(cards).toBe(here.length)
    read += here.length
    expect(await overflow(page)).toBe(0)
    const next = page.getByRole('button', { name: say('phone_next_step') })
    if (at < steps.length - 1) await next.tap()
    else expect(await next.isDisabled()).toBe(true)
  }
  expect(read).toBe(blueprint().cards.size)

  await page.getByRole('button', { name: say('phone_previous_step') }).tap()
  await soon(shown).toBe(steps.at(-2)?.title)
  await page.getByRole('button', { name: say('phone_all_steps') }).tap()
  await page.getByRole('dialog').getByRole('button').first().tap()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.locator('.ui-scrim').waitFor({ state: 'detached' })
  await soon(shown).toBe(steps[0]?.title)

  // A finger that moves sideways turns to the next step.
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await touch('touchStart', [{ x: 330, y: 600 }])
  for (let x = 310; x >= 150; x -= 20) await touch('touchMove', [{ x, y: 600 }])
  await touch('touchEnd', [])
  await soon(shown).toBe(steps[1]?.title)
})

test.each(['en', 'es'] as const)(
  'a phone (%s): a card is opened, edited, added and deleted',
  async (language) => {
    const say = texts(language)
    const { page, places, blueprint } = await openBoard({
      cards: [
        [1, 0, 'Alpha'],
        [2, 0, 'Beta'],
      ],
      language,
      isPhone: true,
      locale: SPOKEN[language],
      ...PHONE,
    })
    await page.locator('[data-card]', { hasText: 'Alpha' }).tap()
    const sheet = page.getByRole('dialog')
    const title = sheet.getByLabel(say('panel_title'), { exact: true })
    await title.tap()
    await page.keyboard.press('End')
    await page.keyboard.type(' by thumb')
    await sheet.getByLabel(say('panel_notes'), { exact: true }).fill('Two\nlines')
    await soon(places).toEqual(['1.0 Alpha by thumb', '2.0 Beta'])
    await soon(() => [...blueprint().cards.values()].map(({ notes }) => notes)).toContain('Two\nlines')
    expect(await overflow(page)).toBe(0)
    await sheet
      .getByRole('button', { name: say('close') })
      .first()
      .tap()
    await sheet.waitFor({ state: 'detached' })

    const lane = blueprint().lanes[3]?.title ?? ''
    await page.getByRole('button', { name: say('phone_new_card', { lane }) }).tap()
    await page.keyboard.type('Gamma')
    await page
      .getByRole('button', { name: say('phone_add'), exact: true })
      .last()
      .tap()
    await soon(places).toEqual(['1.0 Alpha by thumb', '2.0 Beta', '3.0 Gamma'])

    await page.locator('[data-card]', { hasText: 'Beta' }).tap()
    await sheet.getByRole('button', { name: say('delete') }).tap()
    await soon(places).toEqual(['1.0 Alpha by thumb', '3.0 Gamma'])
    await page.locator('[data-save="saved"]').waitFor()
  },
)

test.each(['en', 'es'] as const)(
  'a phone (%s): what is drawn over a step is a small picture of it, with its arrows in words',
  async (language) => {
    const say = texts(language)
    const { page, other, blueprint } = await openBoard({
      cards: [
        [1, 0, 'Alpha'],
        [1, 1, 'Beta'],
      ],
      language,
      isPhone: true,
      locale: SPOKEN[language],
      ...PHONE,
    })
    const [alpha, beta] = [...blueprint().cards.values()]
    if (!alpha?.place || !beta) throw new Error('no cards')
    const { laneId, stepId } = alpha.place
    const points = [10, 60, 110].map((x) => [x, 20, 0.5] as const)
    addStroke(other.doc, { id: 'ink' as StrokeId, line: { points, laneId, stepId }, order: 'a0', width: 3 })
    addArrow(other.doc, {
      id: 'arrow' as ArrowId,
      ends: { from: { id: alpha.id }, to: { id: beta.id } },
      order: 'a1',
      label: 'then',
    })
    await other.fence()
    const picture = page.getByRole('img', { name: say('phone_drawing') })
    const lines = (): Promise<number> => picture.locator('path').count()
    await soon(lines).toBe(3)
    const words = say('arrow_label_from_to', {
      label: 'then',
      from: say('arrow_end', { name: 'Alpha' }),
      to: say('arrow_end', { name: 'Beta' }),
    })
    await page.getByText(words).waitFor()
    expect(await overflow(page)).toBe(0)
    expect(await faultsOn(page)).toEqual([])
    const next = page.getByRole('button', { name: say('phone_next_step') })
    await next.tap()
    await soon(lines).toBe(2)
    await page.getByText(words).waitFor()
    await next.tap()
    await picture.waitFor({ state: 'detached' })
  },
)

test.each([
  ['en', 320],
  ['en', 390],
  ['es', 390],
  ['en', 1100],
  ['es', 1100],
] as const)('pages (%s, %i px wide): nothing sticks out at the side', async (language, width) => {
  const say = texts(language)
  const home = await openHome()
  const options = { locale: SPOKEN[language], viewport: { width, height: 844 }, hasTouch: true }
  const stranger = await visitor({ home: home.address, ...options })
  stranger.tolerate(/status of (404|410)/)
  const wide: string[] = []
  const look = async (page: Page, scene: string): Promise<void> => {
    const px = await overflow(page)
    if (px > 0) wide.push(`${scene}: ${px} px`)
  }
  for (const path of ['/', '/sign-in', '/sign-up', '/s/nonsense', '/no/such/page']) {
    await stranger.page.goto(path)
    await stranger.page.getByRole('heading', { level: 1 }).waitFor()
    await look(stranger.page, path)
  }
  const { page, person } = await signedIn(home.address, options)
  await page.goto('/blueprints')
  await page.getByText(say('empty_title')).waitFor()
  await look(page, 'empty list')
  const long = 'Aufenthaltsgenehmigungsverlängerungsantragsformular '.repeat(3).trim()
  const id = await person.createBlueprint(long, 'supermarket')
  await person.expect(204, 'DELETE', `/api/blueprints/${await person.createBlueprint(long)}`)
  await page.reload()
  await page.getByRole('link', { name: long }).waitFor()
  await look(page, 'list')
  await page.getByRole('button', { name: say('card_menu', { title: long }) }).tap()
  await page.getByRole('menuitem', { name: say('share_ellipsis') }).tap()
  await page.getByRole('button', { name: say('share_make') }).tap()
  await page.getByLabel(say('share_url')).waitFor()
  await look(page, 'share dialog')
  await page.getByRole('button', { name: say('done'), exact: true }).tap()
  await page.getByText(say('layout_list'), { exact: true }).tap()
  await look(page, 'list as rows')
  await page.goto('/blueprints?show=bin')
  await page.getByRole('button', { name: say('delete_for_good') }).waitFor()
  await look(page, 'bin')
  await page.goto(`/b/${id}`)
  await page.locator('[data-card]').first().waitFor()
  await look(page, 'board')
  await page.locator('[data-card]').first().tap()
  await page
    .getByRole('tab', { name: say('panel_tab_details') })
    .or(page.getByLabel(say('panel_notes'), { exact: true }))
    .first()
    .waitFor()
  await look(page, 'card')
  expect(wide).toEqual([])
})

test('a phone: what others do is told in words', async () => {
  const { page, person, id } = await openBoard({ isPhone: true, ...PHONE })
  const gus = await StockClient.connect(await person.invite(id, 'editor'), id)
  putCards(gus, [[0, 1, 'Comparison']])
  const told = page.getByRole('status').filter({ hasText: 'Comparison' })
  await told.waitFor({ state: 'attached' })
  expect(await told.textContent()).toContain('Gus')
})
