/** A field, a dialog or a menu has its own copy and paste. */
export function belongsElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], [role$=dialog], [role=menu]') !== null
  )
}
