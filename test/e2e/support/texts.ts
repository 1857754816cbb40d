import { readFileSync } from 'node:fs'

export type Language = 'en' | 'es'

/** What the interface says, by the key of its catalogue; a key that is not there is a mistake in the test. */
export function texts(language: Language): (key: string, input?: Readonly<Record<string, string>>) => string {
  const known: Record<string, unknown> = {}
  for (const part of ['shell', 'board', 'words']) {
    const file = new URL(`../../../web/messages/${part}/${language}.json`, import.meta.url)
    Object.assign(known, JSON.parse(readFileSync(file, 'utf8')))
  }
  return (key, input = {}) => {
    const text = known[key]
    if (typeof text !== 'string') throw new Error(`no text for ${key}`)
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => input[name] ?? whole)
  }
}
