import type { Staging } from '#lib/editor/staging.ts'
import type { Companion } from '#lib/sync/presence.svelte.ts'

/**
 * Whether somebody's pointer says something here: a scene leaves lanes and steps out, so that the same place of the board
 * is elsewhere for those who are shown it. `staging`: what this tab is shown of it.
 */
export function hasSameView(
  { person, showing, following }: Pick<Companion, 'person' | 'showing' | 'following'>,
  presenterId: string | undefined,
  staging: Staging | undefined,
): boolean {
  const isShown = presenterId !== undefined && (showing !== null || following === presenterId)
  const isPresenter = person.id === presenterId
  return (isPresenter ? showing !== null : isShown) === (staging !== undefined)
}
