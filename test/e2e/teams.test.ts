import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn } from './support/signed-in.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')

async function makeTeam(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: say('team_new') }).click()
  await page.getByLabel(say('team_name')).fill(name)
  await page.getByRole('button', { name: say('team_create') }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

async function makeInvitation(page: Page): Promise<string> {
  await page.getByRole('button', { name: say('team_invite_make') }).click()
  return page.getByLabel(say('team_invite_fresh')).inputValue()
}

test('teams: a member comes by an invitation, has what is started in the team, and is put out when removed', async () => {
  const home = await openHome()
  const [lucia, jorge] = [
    await signedIn(home.address),
    await signedIn(home.address, { email: 'jorge@example.org', name: 'Jorge Ruiz' }),
  ]
  jorge.tolerate(/status of 404/)
  await lucia.page.goto('/blueprints')
  await makeTeam(lucia.page, 'Retail services')
  const url = await makeInvitation(lucia.page)
  await jorge.page.goto(url)
  await jorge.page.getByText(say('join_who', { name: 'Jorge Ruiz' })).waitFor()
  await jorge.page.getByRole('button', { name: say('join_enter') }).click()
  await jorge.page.getByRole('heading', { level: 1, name: 'Retail services' }).waitFor()
  await jorge.page.getByText(say('team_empty_title')).waitFor()

  await lucia.page.getByRole('link', { name: say('team_back') }).click()
  await lucia.page.getByRole('button', { name: say('starter_blank') }).click()
  await new BoardDriver(lucia.page).ready()
  await jorge.page.reload()
  await jorge.page.locator('article').getByRole('link').first().click()
  const board = new BoardDriver(jorge.page)
  await board.ready()

  await lucia.page.goto('/blueprints')
  await lucia.page.getByRole('link', { name: /Retail services/ }).click()
  await lucia.page.getByRole('link', { name: say('team_settings') }).click()
  await lucia.page.getByRole('button', { name: say('team_member_menu', { name: 'Jorge Ruiz' }) }).click()
  await lucia.page.getByRole('menuitem', { name: say('team_remove_member') }).click()
  await lucia.page.getByRole('button', { name: say('team_remove_confirm'), exact: true }).click()
  await lucia.page.getByText(say('team_removed', { name: 'Jorge Ruiz' })).waitFor()
  await jorge.page.getByText(say('board_lost_title')).waitFor()
})

test('teams: an invitation asks somebody signed out to sign up first, and brings them back', async () => {
  const home = await openHome()
  const { person } = await signedIn(home.address)
  const teamId = await person.createTeam('Health pilots')
  const { url } = await person.expect(201, 'POST', `/api/teams/${teamId}/invitations`, {
    body: { role: 'viewer' },
  })
  const { page, tolerate } = await visitor({ home: home.address })
  tolerate(/status of 404/)
  await page.goto(String(url))
  await page.getByText(say('join_sign_first')).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('link', { name: say('sign_up') }).click()
  await page.getByLabel(say('your_name')).fill('Bea')
  await page.getByLabel(say('email')).fill('bea@example.org')
  await page.getByLabel(say('password'), { exact: true }).fill('correct horse')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: say('join_enter') }).click()
  await page.getByText(say('team_empty_viewer')).waitFor()
  await page.goto(`/t/${'A'.repeat(43)}`)
  await page.getByText(say('join_dead_title')).waitFor()
})

test('teams: a blueprint moves in, and goes to the bin with the team after a question that counts it', async () => {
  const home = await openHome()
  const { page, person } = await signedIn(home.address)
  await person.createTeam('Retail services')
  await person.createBlueprint('Library')
  await page.goto('/blueprints')
  await page.getByRole('button', { name: say('card_menu', { title: 'Library' }), exact: true }).click()
  await page.getByRole('menuitem', { name: say('team_move_ellipsis') }).click()
  await page.getByLabel(say('team_move_to')).selectOption('Retail services')
  await page.getByRole('button', { name: say('team_move_confirm'), exact: true }).click()
  await page.getByText(say('team_moved', { title: 'Library', team: 'Retail services' })).waitFor()
  await page.getByRole('link', { name: /Retail services/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Retail services' }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('link', { name: say('team_settings') }).click()
  await page.getByRole('heading', { name: say('team_members') }).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: say('team_delete') }).click()
  await page.getByRole('button', { name: say('team_delete_confirm', { count: '1' }) }).click()
  await page.getByText(say('team_deleted', { team: 'Retail services' })).waitFor()
  await page.goto('/blueprints?show=bin')
  await page.getByText('Library').waitFor()
})

test('people: a blueprint is shared with an account by its address, changed and taken back', async () => {
  const home = await openHome()
  const { page, person, tolerate } = await signedIn(home.address)
  tolerate(/status of 404/)
  const other = await signedIn(home.address, { email: 'bea@example.org', name: 'Bea Soto' })
  await person.createBlueprint('Library')
  await page.goto('/blueprints')
  await page.getByRole('button', { name: say('card_menu', { title: 'Library' }), exact: true }).click()
  await page.getByRole('menuitem', { name: say('share_ellipsis') }).click()
  await page.getByRole('tab', { name: say('people_tab') }).click()
  const email = page.getByLabel(say('people_email'))
  await email.fill('nobody@example.org')
  await page.getByRole('button', { name: say('people_add_button'), exact: true }).click()
  await page.getByText(say('error_noSuchAccount')).waitFor()
  await email.fill('bea@example.org')
  await page.getByRole('button', { name: say('people_add_button'), exact: true }).click()
  const role = page.getByLabel(say('people_role', { name: 'Bea Soto' }))
  await role.selectOption('viewer')
  const roleOfOther = async (): Promise<unknown> => {
    const { blueprints } = await other.person.expect(200, 'GET', '/api/blueprints')
    return Reflect.get(Object((blueprints as unknown[])[0]), 'role')
  }
  await soon(roleOfOther).toBe('viewer')
  expect(await faultsOn(page)).toEqual([])
  await page.getByRole('button', { name: say('people_remove_named', { name: 'Bea Soto' }) }).click()
  await page.getByRole('button', { name: say('people_remove'), exact: true }).click()
  await page.getByText(say('people_removed', { name: 'Bea Soto' })).waitFor()
  expect(await roleOfOther()).toBeUndefined()
})
