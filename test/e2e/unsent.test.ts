import { addCards, readBlueprint } from '@sightline/blueprint'
import type { CardId } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { TestPerson } from '../integration/support/test-person.ts'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import { NETWORK_GONE } from './support/outages.ts'
import { closeBrowser } from './support/people.ts'
import { recordStates } from './support/record-states.ts'
import { withBrowser } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

test('two tabs offline: each counts its own, and one that is closed leaves its edits to the other', async () => {
  const { page, board, tolerate, places, id } = await openBoard()
  tolerate(NETWORK_GONE)
  const other = new BoardDriver(await page.context().newPage())
  await other.page.goto(`/b/${id}`)
  await other.ready()
  await other.saved()
  await page.context().setOffline(true)
  await page.getByText(say('board_offline_text_none')).waitFor()
  await other.page.bringToFront()
  for (const [at, title] of ['One', 'Two'].entries()) await other.addCard(1, at, title)
  await other.page.getByText(say('board_offline_text', { kept: '2', count: '2' })).waitFor()
  await page.bringToFront()
  await board.addCard(2, 0, 'Three')
  await page.getByText(say('board_offline_text_one')).waitFor()
  const seen = await recordStates(page)
  await other.page.close()
  expect(await seen()).toEqual(['offline'])

  await page.context().setOffline(false)
  await board.saved()
  await soon(places).toEqual(['1.0 One', '1.1 Two', '2.0 Three'])
  await page.reload()
  await board.saved()
  expect(await board.titles()).toEqual(['One', 'Three', 'Two'])
})

test('a guest: edits that were unsent when the tab was closed go on to the account that they sign in to', async () => {
  const { person, id, home, places } = await openBoard({ cards: [[1, 0, 'Before']] })
  await TestPerson.account(home.address, 'gus@example.org', 'Gus')
  const { page, tolerate } = await withBrowser(await person.invite(id, 'editor'))
  tolerate(NETWORK_GONE)
  await page.goto(`/b/${id}`)
  const board = new BoardDriver(page)
  await board.ready()
  await board.saved()
  await page.context().setOffline(true)
  await board.addCard(1, 1, 'Of the guest')
  await page.getByText(say('board_offline_text_one')).waitFor()
  const next = page.context().newPage()
  await page.close()
  const again = new BoardDriver(await next)
  await again.page.context().setOffline(false)
  await again.page.goto('/sign-in')
  await again.page.getByLabel(say('email')).fill('gus@example.org')
  await again.page.getByLabel(say('password'), { exact: true }).fill('correct horse')
  await again.page.keyboard.press('Enter')
  await again.page.waitForURL('**/blueprints')
  expect(places()).toEqual(['1.0 Before'])
  await again.page.goto(`/b/${id}`)
  await again.card('Of the guest').waitFor()
  await again.saved()
  await soon(places).toEqual(['1.0 Before', '1.1 Of the guest'])
})

test('more written offline than a frame holds: all of it arrives (P3)', async () => {
  const { page, board, places, other, id } = await openBoard({ cards: [[1, 0, 'Before']] })
  await board.saved()
  const { id: personId } = (await page.evaluate(() =>
    JSON.parse(localStorage.getItem('sightline:person') ?? ''),
  )) as { id: string }
  await page.goto('/blueprints')
  await keepUnsent(page, `sightline:${personId}:${id}:1`, manyCards(other.doc, 240))
  await page.goto(`/b/${id}`)
  await board.ready()
  await board.saved()
  await soon(() => places().length).toBe(241)
  const notes = [...readBlueprint(other.doc).cards.values()].reduce((sum, card) => sum + card.notes.length, 0)
  expect(notes).toBe(240 * 20_000)
})

/** Cards with long notes that nobody else has. */
function manyCards(known: Y.Doc, count: number): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(known))
  const before = Y.encodeStateVector(doc)
  const { lanes, steps } = readBlueprint(doc)
  const [lane, step] = [lanes[1], steps[1]]
  if (!lane || !step) throw new Error('no cell to write into')
  const cards = Array.from({ length: count }, (_, at) => ({
    id: `offline-${at}` as CardId,
    title: `Card ${at}`,
    notes: 'x'.repeat(20_000),
    place: { laneId: lane.id, stepId: step.id, order: `a${at}` },
  }))
  addCards(doc, { cards })
  return Y.encodeStateAsUpdate(doc, before)
}

/** As a tab leaves it that was closed before it could send. */
async function keepUnsent(page: Page, name: string, update: Uint8Array): Promise<void> {
  const text = Buffer.from(update).toString('base64')
  await page.evaluate(
    async ([copyName, bytes]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(copyName)
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('not opened'))
      })
      await new Promise<void>((resolve) => {
        const transaction = db.transaction(['updates', 'custom'], 'readwrite')
        transaction
          .objectStore('updates')
          .add(Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0) ?? 0))
        transaction.objectStore('custom').put(1, 'unsent:closed')
        transaction.oncomplete = () => resolve()
      })
      db.close()
    },
    [name, text] as const,
  )
}
