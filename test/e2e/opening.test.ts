import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'

afterAll(closeBrowser)

/** The files of the program that were asked for before a card was there, in order of their names. */
async function filesOfFirstPicture(page: Page): Promise<readonly string[]> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-board] [data-card]') === null) return
      observer.disconnect()
      performance.mark('first card')
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await page.locator('[data-card]').first().waitFor()
  return page.evaluate(() => {
    const shown = performance.getEntriesByName('first card')[0]?.startTime ?? 0
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < shown)
    const paths = asked.map(({ name }) => new URL(name).pathname)
    return [...new Set(paths)].filter((path) => /^\/_app\/.*\.(js|css)$/.test(path)).sort()
  })
}

test('opening a board: its page names every file of the first picture, and only those', async () => {
  const { page, person, id } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const { body } = await person.call('GET', `/b/${id}`)
  const named = [...String(body).matchAll(/<link href="(\/_app\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => path,
  )
  expect(await filesOfFirstPicture(page)).toEqual(named.sort())
})

test('opening a board: its first picture is a few files, not one for every piece of the program', async () => {
  const { page } = await openBoard({ cards: [[0, 0, 'Asks']] })
  expect((await filesOfFirstPicture(page)).length).toBeLessThan(25)
})

test('opening a board: every script of its first picture asks to be compiled as it arrives', async () => {
  const { page, person } = await openBoard({ cards: [[0, 0, 'Asks']] })
  const scripts = (await filesOfFirstPicture(page)).filter((path) => path.endsWith('.js'))
  for (const script of scripts) {
    const { body } = await person.call('GET', script)
    expect(String(body).split('\n')[0], script).toBe('//# allFunctionsCalledOnLoad')
  }
})

test('opening a board: one that is wider than the window is laid down so that all its steps are seen, in an embed too', async () => {
  const { page, person, id, home } = await openBoard({ template: 'running-shoes' })
  await page.setViewportSize({ width: 1240, height: 900 })
  await page.reload()
  await page.locator('[data-card]').first().waitFor()
  expect(await rightEdgeOfSteps(page)).toBeLessThan(1240)
  expect(await rightEdgeOfSteps(page)).toBeGreaterThan(1100)

  const { token } = await person.share(id, 'viewer', { embed: true })
  await page.goto(`${home.address}/embed/${token}`)
  await page.locator('[data-card]').first().waitFor()
  expect(await rightEdgeOfSteps(page)).toBeLessThan(1240)
})

async function rightEdgeOfSteps(page: Page): Promise<number> {
  const { x, width } = (await page.locator('[data-step]').last().boundingBox()) ?? { x: NaN, width: NaN }
  return x + width
}
