import type { FreeId } from '@sightline/blueprint'
import type { Editor } from '../../editor/editor.ts'

/** Tab chooses what it reaches; a press is the tools' business. */
export function chooseOnFocus(editor: Editor, id: FreeId) {
  return (event: FocusEvent & { readonly currentTarget: Element }): void => {
    if (editor.selection.things.has(id) || !event.currentTarget.matches(':focus-visible')) return
    editor.selection.chooseThings([id])
  }
}
