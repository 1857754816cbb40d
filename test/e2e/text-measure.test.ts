import { afterAll, expect, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'

afterAll(closeBrowser)

const STARTERS = ['running-shoes', 'supermarket', 'consultant'] as const
const CASES = STARTERS.flatMap((template) => [[template, 'en'] as const, [template, 'es'] as const])

test.each(CASES)(
  'starter %s (%s): every title and every lane name has room at its full size',
  async (template, language) => {
    const { page, blueprint } = await openBoard({
      template,
      language,
      locale: language === 'es' ? 'es-ES' : 'en-GB',
    })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.locator('[data-board]').focus()
    await page.keyboard.press('0')
    await soon(() => page.locator('button.zoom').textContent()).toMatch(/^\s*100/)
    await soon(() => page.locator('[data-card] .title').count()).toBe(blueprint().cards.size)

    const cut = await page
      .locator('[data-card] .title, [data-lane] .text, [data-step] .text, .phase .text')
      .evaluateAll((boxes) =>
        boxes
          .filter((box) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
          .map(
            (box) =>
              `${box.textContent.trim()}: ${box.scrollWidth} x ${box.scrollHeight} in ${box.clientWidth} x ${box.clientHeight}`,
          ),
      )
    expect(cut).toEqual([])

    // A card is drawn as high as the layout thinks: what stands in it does not reach over its edge.
    const spilled = await page.locator('[data-card]').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const edge = card.getBoundingClientRect().bottom
        const parts = [...card.querySelectorAll('.title, .meta')]
        return parts.some((part) => part.getBoundingClientRect().bottom > edge + 0.5)
          ? [card.textContent.trim()]
          : []
      }),
    )
    expect(spilled).toEqual([])
  },
)
