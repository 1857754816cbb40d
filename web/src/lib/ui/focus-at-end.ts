/** An attachment: the field is there to be written in, so the caret stands behind what it holds. */
export function focusAtEnd(field: HTMLTextAreaElement): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}
