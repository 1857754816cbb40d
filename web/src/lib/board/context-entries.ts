import { m } from '#lib/paraglide/messages.js'
import { ACTIONS, isPossible } from '../editor/actions/actions.ts'
import type { ActionId } from '../editor/actions/action-id.ts'
import type { Editor } from '../editor/editor.ts'
import type { Selected } from '../editor/selection.svelte.ts'
import type { MenuEntry } from '../ui/menu-entry.ts'
import { actionKeys } from './action-keys.ts'
import { actionLabel } from './action-label.ts'

/** What is offered for what is chosen, in groups. */
const OFFERED: Readonly<Record<Selected['kind'], readonly (readonly ActionId[])[]>> = {
  cards: [
    ['write', 'comment', 'link', 'trace', 'zoomChosen'],
    ['copy', 'cut', 'paste', 'copyAddress', 'duplicate', 'lock'],
    ['widen', 'narrow'],
    ['chooseSeveral', 'chooseLane', 'chooseStep'],
    ['remove'],
  ],
  things: [
    ['write', 'link', 'zoomChosen', 'chooseSeveral'],
    ['copy', 'cut', 'paste', 'duplicate', 'lock'],
    ['remove'],
  ],
  mixed: [['zoomChosen', 'chooseSeveral'], ['copy', 'cut', 'paste', 'duplicate', 'lock'], ['remove']],
  link: [['comment'], ['remove']],
  cell: [
    ['write', 'paste'],
    ['chooseLane', 'chooseStep'],
    ['fold', 'zoomFit'],
  ],
  nothing: [
    ['paste', 'chooseAll', 'chooseSeveral', 'fold', 'zoomFit'],
    ['find', 'palette', 'keys'],
  ],
}

/** The menu that comes up where somebody presses with the other button, for long, or by the menu key. */
export function contextEntries(editor: Editor): readonly MenuEntry[] {
  const groups = OFFERED[editor.selection.selected.kind]
    .map((ids) => ids.filter((id) => isPossible(editor, id)).map((id) => entryOf(editor, id)))
    .filter((entries) => entries.length > 0)
  return groups.flatMap((entries, at) => (at === 0 ? entries : [{ kind: 'rule' as const }, ...entries]))
}

function entryOf(editor: Editor, id: ActionId): MenuEntry {
  const key = actionKeys(id)
  return {
    kind: 'action',
    label: id === 'link' ? lineLabel(editor) : actionLabel(editor, id),
    ...(key === undefined ? {} : { key }),
    danger: id === 'remove',
    onselect: () => ACTIONS[id].run(editor),
  }
}

function lineLabel({ selection }: Editor): string {
  return selection.onlyThing === undefined ? m.action_link() : m.action_arrow()
}
