import * as v from 'valibot'

const Stored = v.array(v.string())

/** Which guests signed in to an account here: what they had not sent is in this browser under their ids. */
export class FormerGuests {
  add(personId: string, guestId: string): void {
    try {
      const ids = new Set([...this.of(personId), guestId])
      localStorage.setItem(keyOf(personId), JSON.stringify([...ids]))
    } catch {
      // A browser that keeps nothing has kept no edits either.
    }
  }

  of(personId: string): readonly string[] {
    try {
      const stored = v.safeParse(Stored, JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]'))
      return stored.success ? stored.output : []
    } catch {
      return []
    }
  }
}

function keyOf(personId: string): string {
  return `sightline:guests:${personId}`
}
