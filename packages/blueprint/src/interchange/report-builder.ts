import type { BlueprintSeed } from '../model/seed.ts'
import type { ImportFormat, ImportGuess, ImportLoss, ImportReport } from './import-report.ts'

const MOST_LISTED = 500
const MOST_SHOWN = 120

/** Collects what an import did with the file, line by line. */
export class ReportBuilder {
  #mapped = 0
  readonly #guessed: ImportGuess[] = []
  readonly #unmapped: ImportLoss[] = []

  mapped(count = 1): void {
    this.#mapped += count
  }

  guess(guess: ImportGuess): void {
    this.#guessed.push({ ...guess, value: shown(guess.value), readAs: shown(guess.readAs) })
  }

  lose(loss: ImportLoss): void {
    this.#unmapped.push({ ...loss, value: shown(loss.value) })
  }

  build(format: ImportFormat, seed: BlueprintSeed): ImportReport {
    return {
      format,
      mapped: this.#mapped,
      counts: {
        phases: seed.phases.length,
        steps: seed.phases.reduce((sum, phase) => sum + phase.steps.length, 0),
        lanes: seed.lanes.length,
        cards: seed.cards.length,
        archetypes: seed.archetypes.length,
      },
      guessed: listed(this.#guessed),
      unmapped: listed(this.#unmapped),
      unlisted: {
        guessed: Math.max(0, this.#guessed.length - MOST_LISTED),
        unmapped: Math.max(0, this.#unmapped.length - MOST_LISTED),
      },
    }
  }
}

function shown(value: string): string {
  return value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN - 1)}…`.toWellFormed() : value
}

/** In the order of the file. */
function listed<Entry extends { readonly line?: number }>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)).slice(0, MOST_LISTED)
}
