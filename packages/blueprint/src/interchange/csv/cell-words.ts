import { LANGUAGES } from '../../vocabulary/language.ts'
import type { Language } from '../../vocabulary/language.ts'
import { fold } from '../fold.ts'
import { CSV_WORD_ALIASES, CSV_WORDS } from '../headings/csv-words.ts'
import { LANE_NAMES } from '../headings/lane-names.ts'

const READERS = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/** The code among `codes` that a word stands for, in either language; undefined when it stands for none. */
export function readWord(text: string, codes: readonly string[]): string | undefined {
  const known = READERS.get(codes) ?? codesByWord(codes)
  READERS.set(codes, known)
  return known.get(fold(text))
}

/** Later entries win: what is written as a code's own word stands before another code's alias. */
function codesByWord(codes: readonly string[]): Map<string, string> {
  const pairs = [
    ...codes.flatMap((code) => aliases(code).map((word) => [fold(word), code] as const)),
    ...codes.flatMap((code) => written(code).map((word) => [word, code] as const)),
  ]
  return new Map(pairs.filter(([word]) => word !== ''))
}

export function writeWord(code: string, language: Language): string {
  return CSV_WORDS[language][code] ?? laneName(code, language) ?? code
}

function written(code: string): string[] {
  return [code, ...LANGUAGES.map((language) => writeWord(code, language))].map(fold)
}

function aliases(code: string): readonly string[] {
  return Object.hasOwn(CSV_WORD_ALIASES, code) ? (CSV_WORD_ALIASES[code] ?? []) : []
}

function laneName(code: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = LANE_NAMES[language]
  return Object.hasOwn(names, code) ? names[code] : undefined
}
