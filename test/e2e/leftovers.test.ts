import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { sightline } from '../integration/support/sightline-cli.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { NETWORK_GONE, SERVER_GONE } from './support/outages.ts'
import { closeBrowser } from './support/people.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

/** Closes the tab and opens the board in a new one. */
async function openAnew(page: Page, address = page.url()): Promise<BoardDriver> {
  const next = await page.context().newPage()
  await page.close()
  await next.goto(address)
  return new BoardDriver(next)
}

function copiesKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    return databases.filter(({ name }) => name?.startsWith('sightline:')).length
  })
}

test('a restored backup: what a closed tab had not sent is offered at each opening, until it was copied (T-07)', async () => {
  const { page, board, tolerate, places, home } = await openBoard({ cards: [[1, 0, 'Before']] })
  tolerate(SERVER_GONE)
  const backup = join(home.dataDir, 'monday.backup')
  expect(await sightline(home.dataDir, 'backup', backup)).toMatchObject({ code: 0 })
  await home.kill()
  await page.locator('[data-save="reconnecting"]').waitFor()
  await board.addCard(1, 1, 'Of the lost history')
  await page.getByText(say('board_save_reconnecting_one')).waitFor()
  expect(await sightline(home.dataDir, 'restore', backup)).toMatchObject({ code: 0 })
  const address = page.url()
  await page.goto('about:blank')
  await home.startAgain()

  const again = await openAnew(page, address)
  const offer = again.page.getByRole('alertdialog')
  await offer.getByText(say('leftover_title_one')).waitFor()
  await offer.getByRole('button', { name: say('leftover_later') }).click()
  await again.saved()
  expect(await again.titles()).toEqual(['Before'])

  await again.page.reload()
  await offer.waitFor()
  const download = again.page.waitForEvent('download')
  await offer.getByRole('button', { name: say('board_download_copy') }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Of the lost history')
  await offer.waitFor({ state: 'detached' })

  await again.page.reload()
  await again.saved()
  expect(await offer.count()).toBe(0)
  await soon(() => copiesKept(again.page)).toBe(1)
  expect(places()).toEqual(['1.0 Before'])
})

test('made a viewer while the tab was closed: the unsent edits are offered, and gone once discarded (T-45)', async () => {
  const { person, id, places } = await openBoard({ cards: [[1, 0, 'Before']] })
  const guest = await person.invite(id, 'editor')
  const { page, tolerate } = await withBrowser(guest)
  tolerate(NETWORK_GONE)
  await page.goto(`/b/${id}`)
  const board = new BoardDriver(page)
  await board.ready()
  await board.saved()
  await page.context().setOffline(true)
  await board.addCard(1, 1, 'Not sent')
  await page.getByText(say('board_offline_text_one')).waitFor()
  const next = page.context().newPage()
  await page.close()
  const links = await person.expect(200, 'GET', `/api/blueprints/${id}/share-links`)
  for (const link of links['links'] as { id: string }[]) {
    await person.expect(204, 'DELETE', `/api/share-links/${link.id}`)
  }
  const { token } = await person.share(id, 'viewer')
  await guest.expect(200, 'POST', `/api/share/${token}`, { body: {} })

  const again = new BoardDriver(await next)
  await again.page.context().setOffline(false)
  await again.page.goto(`/b/${id}`)
  const offer = again.page.getByRole('alertdialog')
  await offer.getByText(say('leftover_title_one')).waitFor()
  await offer.getByRole('button', { name: say('leftover_discard') }).click()
  await again.page.locator('[data-save="viewOnly"]').waitFor()
  await soon(() => copiesKept(again.page)).toBe(0)
  await again.page.reload()
  await again.page.locator('[data-save="viewOnly"]').waitFor()
  expect(await offer.count()).toBe(0)
  expect(places()).toEqual(['1.0 Before'])
})
