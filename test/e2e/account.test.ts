import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { faultsOn } from './support/faults-on.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { signedIn } from './support/signed-in.ts'
import { texts } from './support/texts.ts'

afterAll(closeBrowser)

const say = texts('en')
const PASSWORD = 'correct horse'

test('account: the name and the language follow to another browser, and others on a board see the name at once', async () => {
  const home = await openHome()
  const lucia = await signedIn(home.address)
  const id = await lucia.person.createBlueprint('Library')
  const other = await visitor({ home: home.address, locale: 'en-GB' })
  await other.page.goto('/sign-in?next=/account')
  await other.page.getByLabel(say('email')).fill('lucia@example.org')
  await other.page.getByLabel(say('password'), { exact: true }).fill(PASSWORD)
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('heading', { name: say('account_title') }).waitFor()
  await lucia.page.goto(`/b/${id}`)
  await new BoardDriver(lucia.page).ready()
  const watcher = await signedIn(home.address, { email: 'bea@example.org', name: 'Bea Soto' })
  await lucia.person.expect(204, 'POST', `/api/blueprints/${id}/members`, {
    body: { email: 'bea@example.org', role: 'viewer' },
  })
  await watcher.page.goto(`/b/${id}`)
  await new BoardDriver(watcher.page).ready()
  await watcher.page.getByRole('button', { name: 'Lucía Marín' }).waitFor()

  await other.page.getByLabel(say('your_name')).fill('Lucía M.')
  await other.page.getByRole('button', { name: say('save'), exact: true }).click()
  await other.page.getByText(say('account_saved')).waitFor()
  await watcher.page.getByRole('button', { name: 'Lucía M.' }).waitFor()
  await other.page.getByRole('radio', { name: say('account_colour_9') }).check()
  await other.page.getByRole('radio', { name: say('language_es') }).check()
  await other.page.getByRole('heading', { name: texts('es')('account_title') }).waitFor()
  await lucia.page.goto('/account')
  await lucia.page.getByRole('heading', { name: texts('es')('account_title') }).waitFor()
})

test('account: another sign-in is signed out from the list, and a new password signs out all others', async () => {
  const home = await openHome()
  const { page, person } = await signedIn(home.address)
  const [second, third] = [await visitor({ home: home.address }), await visitor({ home: home.address })]
  const signIn = async (password: string, { page: there }: typeof second): Promise<void> => {
    await there.goto('/sign-in')
    await there.getByLabel(say('email')).fill('lucia@example.org')
    await there.getByLabel(say('password'), { exact: true }).fill(password)
    await there.keyboard.press('Enter')
    await there.getByText(say('empty_title')).waitFor()
  }
  await person.expect(200, 'GET', '/api/me', { headers: { 'user-agent': 'Firefox/140.0 Windows' } })
  await signIn(PASSWORD, second)
  await page.goto('/account')
  await page.getByText(say('account_session_current')).waitFor()
  expect(await faultsOn(page)).toEqual([])
  await page
    .getByRole('button', { name: say('account_session_end_named', { device: 'Chrome on Linux' }) })
    .click()
  await page.getByText(say('account_session_ended')).waitFor()
  await second.page.goto('/blueprints')
  await second.page.getByRole('heading', { name: say('sign_in_title') }).waitFor()

  await signIn(PASSWORD, third)
  await page.getByLabel(say('account_password_now')).fill('wrong horse')
  await page.getByLabel(say('account_password_new')).fill('battery staple')
  await page.getByRole('button', { name: say('account_password_change') }).click()
  await page.getByText(say('error_wrongCredentials')).waitFor()
  await page.getByLabel(say('account_password_now')).fill(PASSWORD)
  await page.getByRole('button', { name: say('account_password_change') }).click()
  await page.getByText(say('account_password_changed')).waitFor()
  await third.page.goto('/blueprints')
  await third.page.getByRole('heading', { name: say('sign_in_title') }).waitFor()
  await signIn('battery staple', third)
})

test('account: deleted, one blueprint is handed over before and the other one is gone', async () => {
  const home = await openHome()
  const { page, person, tolerate } = await signedIn(home.address)
  tolerate(/status of (401|404)/)
  const bea = await signedIn(home.address, { email: 'bea@example.org', name: 'Bea Soto' })
  const shared = await person.createBlueprint('Library')
  const own = await person.createBlueprint('Notes')
  await person.expect(204, 'POST', `/api/blueprints/${shared}/members`, {
    body: { email: 'bea@example.org', role: 'viewer' },
  })
  await page.goto('/account')
  await page.getByText(say('account_delete_count', { count: '2' })).waitFor()
  await page.getByLabel(say('account_heir', { title: 'Library' })).selectOption('Bea Soto')
  await page.getByText(say('account_heir_done', { title: 'Library', name: 'Bea Soto' })).waitFor()
  await page.getByText(say('account_delete_count', { count: '1' })).waitFor()
  await page.getByRole('button', { name: say('account_delete_begin') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say('password'), { exact: true }).fill(PASSWORD)
  expect(await faultsOn(page)).toEqual([])
  await dialog.getByRole('button', { name: say('account_delete_confirm', { count: '1' }) }).click()
  await page.getByText(say('account_deleted')).waitFor()
  expect(await bea.person.expect(200, 'GET', `/api/blueprints/${shared}`)).toMatchObject({ role: 'owner' })
  expect((await bea.person.call('GET', `/api/blueprints/${own}`)).status).toBe(404)
})

test('account: a guest sees the same page with the way to an account, and no password', async () => {
  const home = await openHome()
  const { page } = await visitor({ home: home.address, viewport: { width: 390, height: 844 } })
  await page.goto('/')
  await page.getByLabel(say('your_name')).first().fill('Gus')
  await page
    .getByRole('button', { name: say('home_start') })
    .first()
    .click()
  await page.waitForURL(/\/b\//)
  await page.goto('/account')
  await page.getByText(say('guest_banner')).waitFor()
  await page.getByText(say('account_delete_count', { count: '1' })).waitFor()
  expect(await page.getByLabel(say('account_password_now')).count()).toBe(0)
  expect(await faultsOn(page)).toEqual([])
})
