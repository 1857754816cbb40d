import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

type Look = 'light' | 'dark'

/** The rules that ask for colours. To all others both looks are the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** For a page that has axe already, which is half a megabyte to read. */
const NOTHING = ';'

/** What axe finds fault with on a page, in its light look and in its dark one, a line each. */
export async function faultsOn(page: Page, within?: string): Promise<readonly string[]> {
  const light = await faults(page, 'light', within)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await faults(page, 'dark', within)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return [...light, ...dark]
}

async function faults(page: Page, look: Look, within: string | undefined): Promise<readonly string[]> {
  await page.evaluate(comeToRest)
  const isThere = await page.evaluate(() => 'axe' in window)
  // There are no frames to look into, for which axe would open another page, and what passes need not be told.
  const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING } : {}) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
  if (within !== undefined) builder.include(within)
  if (look === 'dark') builder.withRules(COLOUR_RULES)
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isFloating(id, html))
      .map(
        ({ target, html, failureSummary }) =>
          `${id} at ${target.join(' ')} (${look}): ${failureSummary ?? ''} ${html}`,
      ),
  )
}

/** Runs in the page. What fades in or out has colours that nobody is meant to read; what follows scrolling stays. */
async function comeToRest(): Promise<void> {
  const moving = (): readonly Animation[] =>
    document
      .getAnimations()
      .filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline)
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  do await new Promise(requestAnimationFrame)
  while (moving().length > 0)
}

/** A menu floats above the page while it is open, at the end of the body, and belongs to no landmark. */
function isFloating(rule: string, html: string): boolean {
  return rule === 'region' && html.includes('data-bits-floating')
}
