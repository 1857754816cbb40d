import type { BlueprintSeed, SeedArchetype, SeedCard, SeedPhase } from '../../model/seed.ts'
import { DomainError } from '../../vocabulary/domain-error.ts'
import type { Language } from '../../vocabulary/language.ts'
import { LIMITS } from '../../vocabulary/limits.ts'
import { cutText, oneLine } from '../cut-text.ts'
import { withDefaultLanes } from '../default-lanes.ts'
import { guessStage } from '../guess-stages.ts'
import { LANE_NAMES } from '../headings/lane-names.ts'
import { NAMES } from '../headings/names.ts'
import type { Imported } from '../imported.ts'
import { ReportBuilder } from '../report-builder.ts'
import type { JourneySource } from './find-journey.ts'
import { areEmotions } from './are-emotions.ts'
import { parseJourney } from './parse-journey.ts'
import type { ParsedJourney, ParsedSection, ParsedTask } from './parse-journey.ts'
import { satisfactionOf } from './satisfaction-of.ts'

/** Sections become phases, tasks steps with a customer action each, actors archetypes with their paths. */
export function importJourney(source: JourneySource, fallbackTitle: string, language: Language): Imported {
  const journey = parseJourney(source)
  const report = new ReportBuilder()
  if (journey.sections.every((section) => section.tasks.length === 0)) throw new DomainError('importEmpty')
  for (const { text, line } of journey.unknown)
    report.lose({ what: 'line', value: text, why: 'unknownLine', line })

  const reader = new JourneyReader(language, report)
  const phases = journey.sections.map((section, index) =>
    reader.phase(section, index, journey.sections.length),
  )
  const description = cutText(oneLine(journey.description), LIMITS.textLength)
  if (description.rest !== '') report.lose({ what: 'notes', value: description.rest, why: 'tooLong' })
  const seed: BlueprintSeed = {
    title: titleOf(journey, fallbackTitle, report),
    ...(description.head === '' ? {} : { description: description.head }),
    currency: 'EUR',
    phases,
    lanes: withDefaultLanes(reader.lanes(), language),
    channels: [],
    cards: reader.cards,
    links: [],
    actions: [],
    archetypes: reader.archetypes(),
  }
  return { seed, report: report.build('mermaid', seed) }
}

function titleOf(journey: ParsedJourney, fallbackTitle: string, report: ReportBuilder): string {
  const title = oneLine(journey.title ?? '')
  if (title === '') {
    report.guess({ what: 'title', value: '', readAs: fallbackTitle })
    return fallbackTitle
  }
  report.mapped()
  const { head, rest } = cutText(title, LIMITS.titleLength)
  if (rest !== '') report.lose({ what: 'title', value: rest, why: 'tooLong' })
  return head
}

class JourneyReader {
  readonly cards: SeedCard[] = []
  readonly #paths = new Map<string, string[]>()
  readonly #language: Language
  readonly #report: ReportBuilder
  #feels = false

  constructor(language: Language, report: ReportBuilder) {
    this.#language = language
    this.#report = report
  }

  phase(section: ParsedSection, index: number, sections: number): SeedPhase {
    const stage = guessStage(index, sections)
    const written = oneLine(section.title ?? '')
    const { head, rest } = cutText(
      written === '' ? NAMES[this.#language].stages[stage] : written,
      LIMITS.titleLength,
    )
    if (written === '') this.#report.guess({ what: 'phase', value: '', readAs: head, line: section.line })
    else this.#report.mapped()
    if (rest !== '') this.#report.lose({ what: 'phase', value: rest, why: 'tooLong', line: section.line })
    this.#report.guess({ what: 'stage', value: head, readAs: stage, line: section.line })
    return { title: head, stage, steps: section.tasks.map((task) => this.#step(task)) }
  }

  lanes(): { key: string; kind: 'customer' | 'feeling'; title: string }[] {
    const names = LANE_NAMES[this.#language]
    const customer = { key: 'customer', kind: 'customer' as const, title: names.customer }
    return this.#feels ? [customer, { key: 'feeling', kind: 'feeling', title: names.feeling }] : [customer]
  }

  archetypes(): SeedArchetype[] {
    return [...this.#paths].map(([name, path]) => ({ name, path }))
  }

  #step(task: ParsedTask): { key: string; title: string } {
    const key = `line ${String(task.line)}`
    const name = oneLine(task.name) || NAMES[this.#language].untitled
    if (task.name === '') this.#report.guess({ what: 'step', value: '', readAs: name, line: task.line })
    else this.#report.mapped()
    const step = cutText(name, LIMITS.titleLength)
    const card = cutText(name, LIMITS.cardTitleLength)
    if (step.rest !== '')
      this.#report.lose({ what: 'step', value: step.rest, why: 'tooLong', line: task.line })
    const satisfaction = satisfactionOf(task, this.#report)
    this.cards.push({
      key,
      at: { lane: 'customer', step: key },
      title: card.head,
      ...(card.rest === '' ? {} : { notes: cutText(card.rest, LIMITS.notesLength).head }),
      ...(satisfaction === undefined ? {} : { satisfaction }),
    })
    this.#actors(task, key)
    return { key, title: step.head }
  }

  #actors(task: ParsedTask, step: string): void {
    const { actors, line } = task
    if (areEmotions(actors)) {
      const title = cutText(actors.join(', '), LIMITS.cardTitleLength).head
      this.#feels = true
      this.#report.guess({ what: 'actor', value: title, readAs: 'feeling', line })
      this.cards.push({ key: `feeling ${step}`, at: { lane: 'feeling', step }, title })
      return
    }
    if (task.actorsGuessed)
      this.#report.guess({ what: 'actor', value: actors.join(', '), readAs: 'actor', line })
    for (const actor of actors) {
      const { head, rest } = cutText(actor, LIMITS.titleLength)
      if (rest !== '') this.#report.lose({ what: 'actor', value: rest, why: 'tooLong', line })
      const path = this.#paths.get(head) ?? []
      if (!path.includes(step)) path.push(step)
      this.#paths.set(head, path)
      this.#report.mapped()
    }
  }
}
