import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import { caretAfter } from '../caret.ts'

export interface SharedTextSource {
  /** The text as the document has it. */
  readonly text: () => string
  /** Somebody typed: the field went from `base` to `next`. */
  readonly write: (base: string, next: string) => void
}

/**
 * Ties a text area to a text that several people write at once. What others type comes in at its place and
 * leaves the caret at its own; while an input method composes, it waits.
 */
export function sharedText(source: SharedTextSource): Attachment<HTMLTextAreaElement> {
  return (field) => {
    let base = untrack(source.text)
    let isComposing = false
    field.value = base

    const show = (text: string): void => {
      if (isComposing || field.value === text) return
      const [start, end] = [field.selectionStart, field.selectionEnd]
      const before = field.value
      field.value = text
      base = text
      if (document.activeElement !== field) return
      field.setSelectionRange(caretAfter(before, text, start), caretAfter(before, text, end))
    }
    const typed = (): void => {
      if (isComposing || field.value === base) return
      const from = base
      base = field.value
      source.write(from, base)
    }
    const compose = (): void => {
      isComposing = true
    }
    const composed = (): void => {
      isComposing = false
      typed()
      show(untrack(source.text))
    }

    $effect(() => show(source.text()))
    field.addEventListener('input', typed)
    field.addEventListener('compositionstart', compose)
    field.addEventListener('compositionend', composed)
    return () => {
      field.removeEventListener('input', typed)
      field.removeEventListener('compositionstart', compose)
      field.removeEventListener('compositionend', composed)
    }
  }
}
