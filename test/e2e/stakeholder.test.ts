import { createHash } from 'node:crypto'
import { encodeSyncFrame } from '@sightline/protocol'
import * as Y from 'yjs'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { openBoard } from './support/open-board.ts'
import type { OpenBoard } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const di = texts('es')

async function hashOf({ person, id }: OpenBoard): Promise<string> {
  const { body } = await person.call('GET', `/api/blueprints/${id}/state`)
  return createHash('sha256').update(String(body)).digest('hex')
}

/** What a page can send by itself, with the cookie of whoever opened it. */
const FORGED = [
  ['PATCH', '', { title: 'Taken over' }],
  ['DELETE', '', undefined],
  ['POST', '/share-links', { role: 'editor' }],
  ['POST', '/restore', {}],
  ['PUT', '/members/anybody', { role: 'editor' }],
  ['POST', '/assets/copies', { from: 'anything', ids: ['one'] }],
  ['PUT', '/presenter', {}],
] as const

test('a stakeholder by a commenter link: they comment, whatever else they send changes nothing, and the end is told', async () => {
  const opened = await openBoard({ cards: [[2, 1, 'Checkout']] })
  const { person, id, home } = opened
  const link = await person.share(id, 'commenter')
  const { page, tolerate } = await visitor({ home: home.address, locale: 'es-ES' })
  await page.goto(`/s/${link.token}`)
  await page.getByLabel(di('your_name')).fill('Carmen')
  await page.keyboard.press('Enter')
  const board = new BoardDriver(page)
  await board.ready()
  await page.getByText(di('save_comment_only')).waitFor()
  const before = await hashOf(opened)

  tolerate(/status of (403|404|409|422)/)
  const statuses = await page.evaluate(
    async ([blueprintId, forged]) =>
      Promise.all(
        forged.map(async ([method, path, body]) => {
          const reply = await fetch(`/api/blueprints/${blueprintId}${path}`, {
            method,
            headers: { 'content-type': 'application/json' },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          })
          return reply.status
        }),
      ),
    [id, FORGED] as const,
  )
  expect(statuses).toEqual(FORGED.map(() => 403))

  const forged = new Y.Doc()
  forged.getMap('meta').set('title', 'Taken over')
  const frame = encodeSyncFrame({ type: 'update', update: Y.encodeStateAsUpdate(forged) })
  const code = await page.evaluate(
    ([blueprintId, bytes]) =>
      new Promise<number>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/sync/${blueprintId}`)
        socket.onopen = () => socket.send(new Uint8Array(bytes))
        socket.onclose = (event) => resolve(event.code)
      }),
    [id, [...frame]] as const,
  )
  expect(code).toBe(4403)
  expect(await hashOf(opened)).toBe(before)
  expect(await board.titles()).toEqual(['Checkout'])

  await person.expect(204, 'DELETE', `/api/share-links/${link.id}`)
  await page.getByText(di('board_lost_title')).waitFor()
  expect(await page.getByText('Checkout').count()).toBe(0)
})
