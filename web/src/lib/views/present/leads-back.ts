import type { Companion } from '#lib/sync/presence.svelte.ts'

/**
 * Whether following somebody leads back to oneself, by way of whom they follow. In such a circle each would make room
 * for what the next one sees, and all would zoom out for ever; so nobody is led.
 */
export function leadsBack(
  companions: readonly Pick<Companion, 'person' | 'following'>[],
  leaderId: string,
  ownId: string,
): boolean {
  const passed = new Set<string>()
  const waiting = [leaderId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === ownId) return true
    if (passed.has(id)) continue
    passed.add(id)
    for (const { person, following } of companions) {
      if (person.id === id && following !== null) waiting.push(following)
    }
  }
  return false
}
