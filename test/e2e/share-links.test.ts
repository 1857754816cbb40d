import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBlueprint } from '@sightline/blueprint'
import type { Page } from 'playwright-core'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const PASSWORD = 'paper boat 7'

interface Wanted {
  readonly label: string
  readonly role: 'viewer' | 'commenter' | 'editor'
  readonly password?: string
  /** What is ticked off. */
  readonly without?: readonly string[]
}

/** Makes a link in the open dialog; returns its address. */
async function makeLink(page: Page, { label, role, password, without = [] }: Wanted): Promise<string> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('share_label'), { exact: true }).fill(label)
  await dialog.getByRole('radio', { name: say(`role_${role}`), exact: true }).check()
  if (password !== undefined) await dialog.getByLabel(say('share_password'), { exact: true }).fill(password)
  for (const part of without) await dialog.getByRole('checkbox', { name: say(part) }).uncheck()
  await dialog.getByRole('button', { name: say('share_make') }).click()
  await dialog.getByRole('heading', { name: label }).waitFor()
  return dialog.getByLabel(say('share_url')).inputValue()
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('share'), exact: true }).click()
  await page.getByRole('dialog').waitFor()
}

test('three links from the dialog: each opens as what it is, and what is hidden is on no page and in no byte', async () => {
  const { page, home, other } = await openBoard({ template: 'running-shoes' })
  await openDialog(page)
  const viewing = await makeLink(page, {
    label: 'Steering committee',
    role: 'viewer',
    without: ['share_shows_backstage', 'share_shows_roi'],
  })
  const commenting = await makeLink(page, { label: 'Shop managers', role: 'commenter', password: PASSWORD })
  const editing = await makeLink(page, { label: 'Design team', role: 'editor' })
  await soon(() => page.getByRole('dialog').getByRole('row').count()).toBe(4)
  await page.getByRole('dialog').getByText(say('share_frontstage_only')).waitFor()

  const { page: viewer } = await visitor({ home: home.address })
  const received: string[] = []
  viewer.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => void received.push(payload.toString('latin1'))),
  )
  await viewer.goto(viewing)
  await viewer.locator('[data-card]').first().waitFor()
  expect(viewer.url()).not.toContain('/s/')
  const hidden = readBlueprint(other.doc).lanes.filter(
    ({ kind }) => kind === 'backstage' || kind === 'support',
  )
  const hiddenCards = [...readBlueprint(other.doc).cards.values()].filter(
    ({ place }) => place !== undefined && hidden.some(({ id }) => id === place.laneId),
  )
  expect(hiddenCards.length).toBeGreaterThan(5)
  const shown = `${await viewer.content()}\n${received.join('\n')}`
  for (const { id, title } of [...hidden, ...hiddenCards]) {
    expect(shown).not.toContain(id)
    expect(shown).not.toContain(title)
  }
  expect(await viewer.getByText('Checkout without an account').count()).toBeGreaterThan(0)

  const { page: commenter, tolerate } = await visitor({ home: home.address, locale: 'es-ES' })
  tolerate(/status of 401/)
  const es = texts('es')
  await commenter.goto(commenting)
  await commenter.getByText(es('invite_commenter')).waitFor()
  await commenter.getByLabel(es('your_name')).fill('Carmen')
  await commenter.getByLabel(es('invite_password')).fill('not this one')
  await commenter.keyboard.press('Enter')
  await commenter.getByText(es('error_wrongPassword')).waitFor()
  await commenter.getByLabel(es('invite_password')).fill(PASSWORD)
  await commenter.keyboard.press('Enter')
  await commenter.locator('[data-card]').first().waitFor()
  await commenter.locator('[data-save="viewOnly"]').waitFor()

  const { page: editor } = await visitor({ home: home.address })
  await editor.goto(editing)
  await editor.getByLabel(say('your_name')).fill('Anke')
  await editor.keyboard.press('Enter')
  await editor.getByRole('button', { name: say('board_tool_card'), exact: true }).waitFor()
})

test('a link is changed while its board is open: another part is shown at once, and revoking ends it', async () => {
  const { page, person, id, home } = await openBoard({ template: 'running-shoes' })
  const link = await person.share(id, 'viewer', { label: 'Board', shows: { backstage: false, roi: true } })
  const { page: viewer, tolerate } = await visitor({ home: home.address })
  await viewer.goto(`/s/${link.token}`)
  await viewer.locator('[data-card]').first().waitFor()
  const backstage = viewer.locator('[data-lane]', { hasText: 'Backstage' })
  expect(await backstage.count()).toBe(0)

  await openDialog(page)
  await page.getByRole('button', { name: say('share_more', { label: 'Board' }) }).click()
  await page.getByRole('menuitem', { name: say('share_edit') }).click()
  const box = page.getByRole('checkbox', { name: say('share_shows_backstage') })
  expect(await box.isChecked()).toBe(false)
  await box.check()
  await page.getByRole('button', { name: say('share_save') }).click()
  await backstage.waitFor()

  tolerate(/status of (403|404)/)
  await page.getByRole('button', { name: say('share_more', { label: 'Board' }) }).click()
  await page.getByRole('menuitem', { name: say('share_revoke') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('share_revoke') })
    .click()
  await viewer.getByText(say('board_lost_title')).waitFor()
  expect(await viewer.locator('[data-card]').count()).toBe(0)
  await page.getByRole('button', { name: say('share_remove_from_list', { label: 'Board' }) }).click()
  await page.getByText(say('share_none')).waitFor()
})

test('a link is rotated from the dialog: the old address is dead, the new one opens', async () => {
  const { page, person, id, home } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  const link = await person.share(id, 'viewer', { label: 'Board' })
  await openDialog(page)
  await page.getByRole('button', { name: say('share_rotate') }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: say('share_rotate') })
    .click()
  const url = await page.getByLabel(say('share_url')).inputValue()
  const { page: viewer, tolerate } = await visitor({ home: home.address })
  tolerate(/status of 404/)
  await viewer.goto(`/s/${link.token}`)
  await viewer.getByText(say('dead_title')).waitFor()
  await viewer.goto(url)
  await viewer.getByText('Alpha').first().waitFor()
})

test('an embed: another site shows the board in a frame, live and without a cookie, until it is revoked', async () => {
  const { page, person, id, home, board } = await openBoard({ cards: [[1, 0, 'Alpha']] })
  await openDialog(page)
  await page.getByRole('tab', { name: say('share_tab_embed') }).click()
  await page.getByRole('button', { name: say('share_embed_make') }).click()
  const code = await page.getByLabel(say('share_embed_code')).inputValue()
  await page.keyboard.press('Escape')
  const site = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Intranet</title>${code}`)
  })
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void site.close())
  const address = `http://localhost:${(site.address() as AddressInfo).port}`

  const { page: reader, tolerate } = await visitor({ home: home.address, beginsAt: address })
  tolerate(/status of (401|403|404)/)
  await reader.goto(address)
  const frame = reader.frameLocator('iframe')
  await frame.getByText('Alpha').first().waitFor()
  await board.addCard(2, 0, 'Beta')
  await frame.getByText('Beta').first().waitFor()
  expect(await reader.context().cookies()).toEqual([])
  const { links } = await person.expect(200, 'GET', `/api/blueprints/${id}/share-links`)
  const [link] = links as readonly { readonly id: string }[]
  await person.expect(204, 'DELETE', `/api/share-links/${link?.id}`)
  await frame.getByText(say('embed_over')).waitFor()
})
