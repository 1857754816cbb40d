import type { SceneId } from '@sightline/blueprint'
import type { Connection } from '#lib/sync/connection.svelte.ts'

/** The scene that somebody presents here, or one presents oneself; undefined for the blueprint itself, and for none. */
export function presentedScene({
  presence,
  presenter,
}: Pick<Connection, 'presence' | 'presenter'>): SceneId | undefined {
  const theirs = presence.companions.find(({ person, showing }) => showing && person.id === presenter?.id)
  return (theirs?.showing ?? presence.own.showing)?.sceneId ?? undefined
}
