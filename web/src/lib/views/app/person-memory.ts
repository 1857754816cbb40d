import type { Person } from '@sightline/protocol'

const KEY = 'sightline:person'

/** Who was here last, without their address: enough to show a board while the server is out of reach. */
export class PersonMemory {
  read(): Person | undefined {
    try {
      return parsePerson(localStorage.getItem(KEY))
    } catch {
      return undefined
    }
  }

  write(person: Person): void {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...person, email: null }))
    } catch {
      // A browser that keeps nothing asks the server each time.
    }
  }

  clear(): void {
    try {
      localStorage.removeItem(KEY)
    } catch {
      // Nothing was kept.
    }
  }
}

/** What was stored may be from another version or from another hand. */
export function parsePerson(text: string | null): Person | undefined {
  if (text === null) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) return undefined
  const { id, name, guest, colour, language } = value as Partial<Record<keyof Person, unknown>>
  if (typeof id !== 'string' || typeof name !== 'string' || typeof guest !== 'boolean') return undefined
  if (typeof colour !== 'number' || !Number.isInteger(colour) || colour < 1 || colour > 10) return undefined
  return {
    id,
    name,
    guest,
    colour,
    email: null,
    language: language === 'es' || language === 'en' ? language : null,
  }
}
