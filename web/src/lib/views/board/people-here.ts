import type { CardId } from '@sightline/blueprint'
import type { PersonHere } from '#lib/board/person-here.ts'
import type { Presence } from '#lib/sync/presence.svelte.ts'

/** The others who have the board open, once each; of several tabs the one that points somewhere tells where. */
export function peopleHere(presence: Presence, ownPersonId: string): readonly PersonHere[] {
  return presence.others(ownPersonId).map(({ id, name, colour }) => {
    const tabs = presence.companions.filter(({ person }) => person.id === id)
    return {
      id,
      name,
      colour,
      cursor: tabs.find(({ cursor }) => cursor)?.cursor ?? undefined,
      cardId: tabs.flatMap(({ selection }) => selection)[0] as CardId | undefined,
    }
  })
}
