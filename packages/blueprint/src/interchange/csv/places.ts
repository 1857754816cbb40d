import type { SeedLane, SeedPhase } from '../../model/seed.ts'
import { LANE_KINDS } from '../../vocabulary/lane-kind.ts'
import type { LaneKind } from '../../vocabulary/lane-kind.ts'
import { LANGUAGES } from '../../vocabulary/language.ts'
import type { Language } from '../../vocabulary/language.ts'
import type { Stage } from '../../vocabulary/stage.ts'
import { fold } from '../fold.ts'
import { guessStage } from '../guess-stages.ts'
import { LANE_NAMES } from '../headings/lane-names.ts'
import { NAMES } from '../headings/names.ts'
import type { ReportBuilder } from '../report-builder.ts'
import { readWord } from './cell-words.ts'
import type { SheetRow } from './row-reader.ts'

interface PhaseDraft {
  readonly title: string
  readonly line: number
  stage: Stage | undefined
  readonly steps: Map<string, StepDraft>
}

interface StepDraft {
  readonly key: string
  readonly title: string
  readonly number: number | undefined
  milestone: boolean
}

/** The phases, steps and lanes that the rows of a sheet speak of, in the order in which they come up. */
export class Places {
  readonly #phases: PhaseDraft[] = []
  readonly #lanes = new Map<string, SeedLane>()
  readonly #language: Language
  readonly #report: ReportBuilder
  #phase: PhaseDraft | undefined
  #step: StepDraft | undefined
  #steps = 0

  constructor(language: Language, report: ReportBuilder) {
    this.#language = language
    this.#report = report
  }

  /** The key of the step that a row stands in; undefined when it says that it stands in none. */
  stepOf(row: SheetRow): string | undefined {
    const title = row.values.get('step')
    if (!row.texts.has('phase') && !row.texts.has('stage') && isUnplaced(title)) return undefined
    const phase = this.#phaseOf(row)
    const number = row.values.get('stepNumber')
    const isNew = phase !== this.#phase
    this.#phase = phase
    if (title === undefined && number === undefined && !isNew && this.#step) return this.#step.key
    const name = typeof title === 'string' ? title : number === undefined ? phase.title : ''
    const identity = typeof number === 'number' ? `number ${String(number)}` : `title ${name}`
    const known = phase.steps.get(identity)
    this.#step =
      known ?? this.#addStep(phase, identity, name, typeof number === 'number' ? number : undefined)
    if (title === undefined && !known)
      this.#report.guess({ what: 'step', value: '', readAs: name, line: row.line })
    if (row.values.get('milestone') === true) this.#step.milestone = true
    return this.#step.key
  }

  /** The key of the lane that a row stands in; frontstage when it names none. */
  laneOf(row: SheetRow): string {
    const written = row.values.get('lane')
    const kindText = row.texts.get('laneKind')
    const kind = row.values.get('laneKind') as LaneKind | undefined
    if (kind === undefined && kindText !== undefined) {
      this.#report.lose({ what: 'lane', value: kindText, why: 'unknownWord', line: row.line })
    }
    if (typeof written !== 'string') return this.#lane(kind ?? 'frontstage', undefined)
    if (kind !== undefined) return this.#lane(kind, written)
    const named = readWord(written, LANE_KINDS) as LaneKind | undefined
    const key = this.#lane(named ?? 'custom', written, () => {
      this.#report.guess({ what: 'lane', value: written, readAs: named ?? 'custom', line: row.line })
    })
    return key
  }

  phases(): SeedPhase[] {
    return this.#phases.map((phase, index) => {
      const stage = phase.stage ?? guessStage(index, this.#phases.length)
      if (phase.stage === undefined) {
        this.#report.guess({ what: 'stage', value: phase.title, readAs: stage, line: phase.line })
      }
      return { title: phase.title, stage, steps: stepsInOrder(phase) }
    })
  }

  lanes(): SeedLane[] {
    return [...this.#lanes.values()]
  }

  /** A row that names no phase goes on with the last one, as merged cells of spreadsheets mean it. */
  #phaseOf(row: SheetRow): PhaseDraft {
    const stage = row.values.get('stage') as Stage | undefined
    const stageText = row.texts.get('stage')
    const unread = stage === undefined ? stageText : undefined
    const written = row.values.get('phase')
    if (typeof written === 'string') {
      if (unread !== undefined)
        this.#report.lose({ what: 'stage', value: unread, why: 'unknownWord', line: row.line })
      return this.#phaseNamed(written, stage, row.line)
    }
    if (unread !== undefined) {
      const known = this.#phases.find((phase) => phase.title === unread)
      if (!known) this.#report.guess({ what: 'phase', value: unread, readAs: unread, line: row.line })
      return this.#phaseNamed(unread.slice(0, 200).toWellFormed(), undefined, row.line)
    }
    if (stage === undefined && this.#phase) return this.#phase
    const name = NAMES[this.#language].stages[stage ?? 'during']
    if (!this.#phases.some((phase) => phase.title === name)) {
      this.#report.guess({ what: 'phase', value: stageText ?? '', readAs: name, line: row.line })
    }
    return this.#phaseNamed(name, stage, row.line)
  }

  #phaseNamed(title: string, stage: Stage | undefined, line: number): PhaseDraft {
    const same = this.#phases.filter((phase) => phase.title === title)
    const fits = same.findLast(
      (phase) => stage === undefined || phase.stage === undefined || phase.stage === stage,
    )
    const found = fits ?? { title, line, stage, steps: new Map<string, StepDraft>() }
    if (!fits) this.#phases.push(found)
    found.stage ??= stage
    return found
  }

  #addStep(phase: PhaseDraft, identity: string, title: string, number: number | undefined): StepDraft {
    this.#steps += 1
    const step = { key: `step ${String(this.#steps)}`, title, number, milestone: false }
    phase.steps.set(identity, step)
    return step
  }

  #lane(kind: LaneKind, written: string | undefined, whenNew?: () => void): string {
    const title = written ?? LANE_NAMES[this.#language][kind]
    const key = `${kind} ${title}`
    if (this.#lanes.has(key)) return key
    whenNew?.()
    this.#lanes.set(key, { key, kind, title })
    return key
  }
}

function isUnplaced(step: unknown): boolean {
  return (
    typeof step === 'string' && LANGUAGES.some((language) => fold(NAMES[language].unplaced) === fold(step))
  )
}

/** By their numbers where all have one, else as they came up. */
function stepsInOrder(phase: PhaseDraft): SeedPhase['steps'] {
  const steps = [...phase.steps.values()]
  if (steps.every((step) => step.number !== undefined))
    steps.sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
  return steps.map(({ key, title, milestone }) => ({ key, title, ...(milestone ? { milestone } : {}) }))
}
