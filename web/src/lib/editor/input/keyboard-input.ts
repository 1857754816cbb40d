import type { Attachment } from 'svelte/attachments'
import type { Editor } from '../editor.ts'

/** Listens to the keyboard for as long as the board is there, wherever on the page the focus is. */
export function keyboardInput(editor: Editor): Attachment<HTMLElement> {
  return () => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !keepsKeys(event.target, event.key)) editor.tools.pressKey(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }
}

const KEYS_OF_CONTROLS: ReadonlySet<string> = new Set([
  'Enter',
  ' ',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Delete',
  'Backspace',
])

/** Fields, dialogs and menus keep all their keys; buttons and the like those by which they are worked. */
function keepsKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable], [role$=dialog], [role=menu]')) return true
  return KEYS_OF_CONTROLS.has(key) && target.closest('a, button, summary, [role=slider], [role=tab]') !== null
}
