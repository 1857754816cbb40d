import type { Editor } from '../editor.ts'

/** A field, a dialog or a menu has its own copy and paste. */
export function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role$=dialog], [role=menu]') !== null
  )
}

/** A card that was just opened in a cell: what is pasted may be meant for the cell rather than for its title. */
export function isEmptyDraft({ view }: Editor, target: EventTarget | null): boolean {
  return view.draft?.text === '' && target instanceof Element && target.closest('[data-draft]') !== null
}
