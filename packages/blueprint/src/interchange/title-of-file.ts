import { LIMITS } from '../vocabulary/limits.ts'
import type { Language } from '../vocabulary/language.ts'
import { cutText, oneLine } from './cut-text.ts'
import { NAMES } from './headings/names.ts'

/** A title made of a file name, or the usual one where the name says nothing. */
export function titleOfFile(fileName: string, language: Language): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const words = oneLine(
    base
      .toWellFormed()
      .replace(/\.[A-Za-z0-9]{1,12}$/, '')
      .replace(/[_-]+/g, ' '),
  )
  return words === '' ? NAMES[language].importedTitle : cutText(words, LIMITS.titleLength).head
}
