import type { PresentingReaction } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'
import { errorText } from '#lib/api/error-text.ts'
import type { Connection } from '#lib/sync/connection.svelte.ts'
import type { App } from '../app/app-context.ts'
import { presentedScene } from './presented-scene.ts'

/** Gives a reaction to what is presented just now; it is shown once it comes back. */
export async function sendReaction(
  { api, toasts }: App,
  connection: Connection,
  { blueprintId, emoji }: { readonly blueprintId: string; readonly emoji: PresentingReaction },
): Promise<void> {
  try {
    await api.reactToScene(blueprintId, emoji, presentedScene(connection) ?? null)
  } catch (thrown) {
    toasts.show({ text: errorText(ApiFailure.from(thrown)), tone: 'bad' })
  }
}
