import { ROLES } from '@sightline/blueprint'
import type { Role, Shows } from '@sightline/blueprint'
import * as v from 'valibot'

/** What is needed to open a blueprint from this browser's copy while the server is out of reach. */
export interface KnownBlueprint {
  readonly role: Role
  readonly epoch: number
  /** Whoever is shown a part keeps no copy, so it is not remembered. */
  readonly shows?: Shows
  readonly hidesStickies?: boolean
}

const Stored = v.object({
  role: v.picklist(ROLES),
  epoch: v.number(),
  hidesStickies: v.optional(v.boolean(), false),
})

export function rememberBlueprint(
  personId: string,
  id: string,
  { role, epoch, hidesStickies }: KnownBlueprint,
): void {
  try {
    localStorage.setItem(keyOf(personId, id), JSON.stringify({ role, epoch, hidesStickies }))
  } catch {
    // A browser that keeps nothing opens blueprints from the server alone.
  }
}

export function recallBlueprint(personId: string, id: string): KnownBlueprint | undefined {
  try {
    const known = v.safeParse(Stored, JSON.parse(localStorage.getItem(keyOf(personId, id)) ?? 'null'))
    return known.success ? known.output : undefined
  } catch {
    return undefined
  }
}

function keyOf(personId: string, id: string): string {
  return `sightline:blueprint:${personId}:${id}`
}
