export { exportCsv } from './csv/export-csv.ts'
export { importFile } from './import-file.ts'
export type { ImportedFile, ImportInput } from './import-file.ts'
export type {
  ImportFormat,
  ImportGuess,
  ImportLoss,
  ImportReason,
  ImportReport,
  ImportSubject,
} from './import-report.ts'
export { textOfBytes } from './text-of-bytes.ts'
