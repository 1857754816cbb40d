import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../messages/', import.meta.url)
const areas = readdirSync(folder)

function messages(area: string, language: string): Record<string, unknown> {
  const text = readFileSync(new URL(`${area}/${language}.json`, folder), 'utf8')
  return JSON.parse(text) as Record<string, unknown>
}

/** What a message is filled with; a name that one language misspells would show as it stands. */
function inputs(message: unknown): string[] {
  const found = JSON.stringify(message).matchAll(/\{(\w+)\}/gu)
  return [...new Set([...found].map(([, name]) => name ?? ''))].toSorted()
}

test.each(areas)('messages: %s, has the same keys in both languages', (area) => {
  expect(Object.keys(messages(area, 'es')).toSorted()).toEqual(Object.keys(messages(area, 'en')).toSorted())
})

test.each(areas)('messages: %s, fills in the same things in both languages', (area) => {
  const spanish = messages(area, 'es')
  for (const [key, english] of Object.entries(messages(area, 'en'))) {
    expect([key, inputs(spanish[key])]).toEqual([key, inputs(english)])
  }
})

test('messages: two areas, share no key', () => {
  const keys = areas.flatMap((area) => Object.keys(messages(area, 'en')).filter((key) => key !== '$schema'))
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
})

test.each(areas)('messages: %s, speaks as design.md says', (area) => {
  const said = [messages(area, 'en'), messages(area, 'es')].flatMap((all) => Object.values(all))
  const wrong = said
    .map((message) => JSON.stringify(message))
    .filter((text) => /[!¡]|\bplease\b|por favor|\boops\b/iu.test(text))
  expect(wrong).toEqual([])
})
