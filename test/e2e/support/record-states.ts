import type { Page } from 'playwright-core'

/** Keeps every state of saving that the page shows from here on. */
export async function recordStates(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, '__states', seen)
    const look = (): void => {
      const state = document.querySelector<HTMLElement>('[data-save]')?.dataset['save']
      if (state && seen.at(-1) !== state) seen.push(state)
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
  return () => page.evaluate(() => Reflect.get(window, '__states') as string[])
}
