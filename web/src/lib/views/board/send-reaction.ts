import type { PresentingReaction } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import type { App } from '../app/app-context.ts'

/** Gives a reaction to what is presented just now; it is shown once it comes back. */
export async function sendReaction(
  { api, toasts }: App,
  { presence, presenter }: Connection,
  { blueprintId, emoji }: { readonly blueprintId: string; readonly emoji: PresentingReaction },
): Promise<void> {
  const showing = presence.companions.find(
    ({ person, showing: shown }) => shown && person.id === presenter?.id,
  )
  try {
    await api.reactToScene(blueprintId, emoji, showing?.showing?.sceneId ?? null)
  } catch (thrown) {
    toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
  }
}
