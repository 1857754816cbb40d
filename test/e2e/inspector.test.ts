import type { Card } from '@sightline/blueprint'
import { afterAll, test } from 'vitest'
import { openBoard } from './support/open-board.ts'
import { closeBrowser } from './support/people.ts'
import { soon } from './support/soon.ts'
import { texts } from './support/texts.ts'

const say = texts('en')

afterAll(closeBrowser)

test('a touchpoint: a quote and an address as evidence, and its effect on the relationship, reach everybody', async () => {
  const { page, board, blueprint } = await openBoard({ cards: [[2, 0, 'Till']] })
  const card = (): Card => {
    const [only] = blueprint().cards.values()
    if (!only) throw new Error('no card')
    return only
  }
  await board.card('Till').click()
  await page.locator('aside').getByText(say('panel_evidence'), { exact: true }).click()
  for (const text of ['Where is my receipt?', 'https://example.org/till']) {
    await page.getByLabel(say('panel_evidence_new')).fill(text)
    await page.keyboard.press('Enter')
  }
  await soon(() => [...card().evidence.values()].map(({ kind }) => kind).sort()).toEqual(['link', 'quote'])
  await page
    .getByRole('button', { name: say('panel_evidence_remove', { text: 'Where is my receipt?' }) })
    .click()
  await soon(() => [...card().evidence.values()]).toEqual([{ kind: 'link', url: 'https://example.org/till' }])
  await page.getByText(say('panel_section_use'), { exact: true }).click()
  await page.getByLabel(say('panel_effect'), { exact: true }).selectOption('multiply')
  await page.getByLabel(say('panel_effect_by'), { exact: true }).fill('1.5')
  await soon(() => card().effect).toEqual({ op: 'multiply', by: 1.5 })
})
