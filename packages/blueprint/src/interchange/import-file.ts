import { writeSeed } from '../commands/write-seed.ts'
import type { BlueprintDoc } from '../doc/roots.ts'
import { DomainError } from '../vocabulary/domain-error.ts'
import type { NewId } from '../vocabulary/ids.ts'
import type { Language } from '../vocabulary/language.ts'
import { mustBeText } from './must-be-text.ts'
import { importCsv } from './csv/import-csv.ts'
import { findSheet } from './csv/find-sheet.ts'
import type { Imported } from './imported.ts'
import { findJourney } from './mermaid/find-journey.ts'
import { importJourney } from './mermaid/import-journey.ts'
import { titleOfFile } from './title-of-file.ts'

export interface ImportInput {
  readonly text: string
  /** Gives the blueprint its title where the file has none; says nothing about the format. */
  readonly fileName: string
  /** For the names that the file does not give. */
  readonly language: Language
  readonly newId: NewId
}

export interface ImportedFile extends Imported {
  readonly title: string
  /** Fills an empty document. */
  readonly write: (doc: BlueprintDoc) => void
}

/**
 * Reads a file of another tool. The format is found from the content. Throws `importEmpty`, `importTooLarge`,
 * `importNotText`, `importUnknownFormat`, or `boardFull` when it holds more cards than a blueprint may.
 */
export function importFile({ text, fileName, language, newId }: ImportInput): ImportedFile {
  const clean = mustBeText(text)
  const imported = importAny(clean, titleOfFile(fileName, language), language)
  return {
    ...imported,
    title: imported.seed.title,
    write: (doc) => {
      writeSeed(doc, imported.seed, newId)
    },
  }
}

function importAny(text: string, fallbackTitle: string, language: Language): Imported {
  if (/^\s*[{[<]/.test(text)) throw new DomainError('importUnknownFormat')
  const journey = findJourney(text)
  if (journey) return importJourney(journey, fallbackTitle, language)
  const sheet = findSheet(text)
  if (sheet) return importCsv(sheet, fallbackTitle, language)
  throw new DomainError('importUnknownFormat')
}
