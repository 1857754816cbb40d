import type { SceneId } from '@sightline/blueprint'
import type { Connection } from '#lib/sync/connection.svelte.ts'

/** The scene that somebody presents just now; undefined for none, and for the blueprint itself. */
export function presentedScene({
  presence,
  presenter,
}: Pick<Connection, 'presence' | 'presenter'>): SceneId | undefined {
  const presenting = presence.companions.find(({ person, showing }) => showing && person.id === presenter?.id)
  return presenting?.showing?.sceneId ?? undefined
}
