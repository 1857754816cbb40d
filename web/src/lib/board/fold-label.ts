import { m } from '#lib/paraglide/messages.js'
import type { Editor } from '../editor/editor.ts'

/** What the button at the line of visibility does now. */
export function foldLabel({ store }: Editor): string {
  return store.isFolded ? m.action_unfold() : m.action_fold()
}
