/**
 * Puts a field's text on the clipboard. Over plain http the browser has no clipboard to write to: the text
 * is then selected, ready for the keys, and the answer is false.
 */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  try {
    // Typed as always there, which it is not outside a secure context.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (!clipboard) throw new Error('no clipboard')
    await clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return false
  }
}
