import { readdirSync, readFileSync } from 'node:fs'

export type Language = 'en' | 'es'

/** What the interface says, by the key of its catalogue; a key that is not there is a mistake in the test. */
export function texts(language: Language): (key: string, input?: Readonly<Record<string, string>>) => string {
  const known: Record<string, unknown> = {}
  const folder = new URL('../../../web/messages/', import.meta.url)
  for (const part of readdirSync(folder)) {
    const file = new URL(`${part}/${language}.json`, folder)
    Object.assign(known, JSON.parse(readFileSync(file, 'utf8')))
  }
  return (key, input = {}) => {
    const text = plainText(known[key], input['count'])
    if (text === undefined) throw new Error(`no text for ${key}`)
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => input[name] ?? whole)
  }
}

/** A text that depends on a count has a form for one and a form for others. */
function plainText(text: unknown, count: string | undefined): string | undefined {
  if (typeof text === 'string') return text
  const forms: unknown = Array.isArray(text) ? Reflect.get(Object(text[0]), 'match') : undefined
  const form: unknown = Reflect.get(Object(forms), `countPlural=${count === '1' ? 'one' : 'other'}`)
  return typeof form === 'string' ? form : undefined
}
