import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { BoardDriver } from './support/board.ts'
import { closeBrowser, visitor } from './support/people.ts'
import { openHome } from './support/server.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'
import type { Language } from './support/texts.ts'

afterAll(closeBrowser)

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es-ES' }
const PASSWORD = 'correct horse battery'

async function fillSignUp(page: Page, language: Language, email: string, password: string): Promise<void> {
  const say = texts(language)
  await page.getByLabel(say('email')).fill(email)
  await page.getByLabel(say('password'), { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** The words beside a field, which assistive technology reads with it. */
async function complaint(page: Page, label: string): Promise<string> {
  const field = page.getByLabel(label, { exact: true })
  await soon(() => field.getAttribute('aria-invalid')).toBe('true')
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? []
  const words = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
  return words.join(' ')
}

test.each(['en', 'es'] as const)(
  'the first minute (%s): a name and Enter make a blank board, and the first card is written',
  async (language) => {
    const say = texts(language)
    const home = await openHome()
    const { page } = await visitor({ home: home.address, locale: LOCALES[language] })
    const board = new BoardDriver(page)

    await page.goto('/')
    await page
      .getByRole('button', { name: say('home_start') })
      .first()
      .click()
    expect(await complaint(page, say('your_name'))).toContain(say('name_missing'))
    await page.getByLabel(say('your_name')).fill('Noor')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/b/*')
    await board.ready()
    expect(await board.titles()).toEqual([])
    await board.addCard(1, 0, 'Asks a neighbour')
    await board.saved()
    await page.reload()
    await board.card('Asks a neighbour').waitFor()
  },
)

test.each(['en', 'es'] as const)(
  'the first minute (%s): a finished blueprint can be looked at without even a name',
  async (language) => {
    const say = texts(language)
    const home = await openHome()
    const { page } = await visitor({ home: home.address, locale: LOCALES[language] })
    const board = new BoardDriver(page)

    await page.goto('/')
    const title = say('starter_supermarket_title')
    await page.getByRole('button', { name: say('home_see_finished', { title }) }).click()
    await page.waitForURL('**/b/*')
    await board.ready()
    expect((await board.titles()).length).toBeGreaterThan(20)
    await soon(() => page.getByLabel(say('board_title_label')).inputValue()).toBe(title)
  },
)

test.each(['en', 'es'] as const)(
  'an account (%s): it keeps what the guest started, and every mistake on the way in is said in words',
  async (language) => {
    const say = texts(language)
    const home = await openHome()
    const { page, tolerate } = await visitor({ home: home.address, locale: LOCALES[language] })
    const board = new BoardDriver(page)
    tolerate(/status of (400|409|422|429)/)

    await page.goto('/')
    await page.getByLabel(say('your_name')).fill('Noor')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/b/*')
    await board.ready()
    await board.addCard(0, 0, 'Started as a guest')
    await board.saved()

    await page.goto('/blueprints')
    await page.getByText(say('guest_banner')).waitFor()
    await page.getByRole('link', { name: say('sign_up') }).click()
    await page.getByText(say('sign_up_guest', { name: 'Noor' })).waitFor()
    expect(await page.getByLabel(say('your_name')).inputValue()).toBe('Noor')

    await fillSignUp(page, language, 'not an address', PASSWORD)
    expect(await complaint(page, say('email'))).toContain(say('email_missing'))
    for (const weak of ['short', 'aaaaaaaaaaaa']) {
      await fillSignUp(page, language, 'noor@example.org', weak)
      expect(await complaint(page, say('password'))).toContain(say('error_weakPassword'))
    }
    await fillSignUp(page, language, 'noor@example.org', PASSWORD)
    await page.waitForURL('**/blueprints')
    await page.getByRole('link', { name: say('untitled') }).waitFor()
    await page.getByText(say('guest_banner')).waitFor({ state: 'detached' })

    await page.getByRole('button', { name: say('account_menu') }).click()
    await page.getByRole('menuitem', { name: say('sign_out') }).click()
    await page.getByText(say('signed_out'), { exact: true }).waitFor()
    await page.goto('/blueprints')
    await page.waitForURL('**/sign-in**')

    await page.getByLabel(say('email')).fill('noor@example.org')
    await page.getByLabel(say('password'), { exact: true }).fill('wrong horse battery')
    await page.keyboard.press('Enter')
    expect(await complaint(page, say('password'))).toContain(say('error_wrongCredentials'))
    await page.getByLabel(say('email')).fill('NOOR@example.org')
    await page.getByLabel(say('password'), { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/blueprints')
    await page.getByRole('link', { name: say('untitled') }).click()
    await board.card('Started as a guest').waitFor()

    // Somebody else cannot take the same address.
    const other = await visitor({ home: home.address, locale: LOCALES[language] })
    other.tolerate(/status of 409/)
    await other.page.goto('/sign-up')
    await other.page.getByLabel(say('your_name')).fill('Impostor')
    await fillSignUp(other.page, language, 'Noor@Example.org', PASSWORD)
    expect(await complaint(other.page, say('email'))).toContain(say('error_emailTaken'))
  },
)
