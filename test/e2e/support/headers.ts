import type { Locator, Page } from 'playwright-core'
import { texts } from './texts.ts'

const say = texts('en')

export type HeaderKind = 'lane' | 'phase' | 'step'

/** A lane, phase or step by its name. */
export function header(page: Page, kind: HeaderKind, name: string): Locator {
  return page
    .locator(`[data-${kind}]`)
    .filter({ has: page.getByText(name, { exact: true }) })
    .first()
}

/** The names of lanes from the top, of phases and steps from the left. */
export async function names(page: Page, kind: HeaderKind): Promise<string[]> {
  const all = await page.locator(`[data-${kind}]`).evaluateAll(
    (heads, side) => {
      const at = (head: Element): number => head.getBoundingClientRect()[side]
      return heads.sort((a, b) => at(a) - at(b)).map((head) => head.querySelector('.text')?.textContent ?? '')
    },
    kind === 'lane' ? ('top' as const) : ('left' as const),
  )
  return all.map((name) => name.trim())
}

/** Chooses an entry, by keyboard as far as the menu, of the menu in a header. */
export async function headerMenu(page: Page, kind: HeaderKind, name: string, entry: string): Promise<void> {
  const button = page.getByRole('button', { name: say(`board_${kind}_menu`, { name }), exact: true })
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: say(entry) }).click()
}
