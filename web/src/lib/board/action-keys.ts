import { m } from '#lib/paraglide/messages.js'
import type { ActionId } from '../editor/actions/action-id.ts'
import { shortcutText, SPACE } from '../editor/actions/shortcut.ts'
import { SHORTCUTS } from '../editor/actions/shortcuts.ts'

/** The keys of an action as text; undefined when it has none. */
export function actionKeys(id: ActionId): string | undefined {
  const [first] = SHORTCUTS[id] ?? []
  return first && shortcutText(first).replace(SPACE, m.key_space())
}
