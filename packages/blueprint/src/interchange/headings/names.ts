import type { Language } from '../../vocabulary/language.ts'
import type { Stage } from '../../vocabulary/stage.ts'

/** Names that an import gives where the file has none. */
export const NAMES: Readonly<
  Record<
    Language,
    Readonly<Record<'importedTitle' | 'untitled' | 'unplaced', string> & { stages: Record<Stage, string> }>
  >
> = {
  en: {
    importedTitle: 'Imported blueprint',
    untitled: 'Untitled',
    unplaced: 'Unplaced',
    stages: { before: 'Before', during: 'During', after: 'After' },
  },
  es: {
    importedTitle: 'Plano importado',
    untitled: 'Sin título',
    unplaced: 'Sin ubicar',
    stages: { before: 'Preventa', during: 'Venta', after: 'Postventa' },
  },
}
