import type { ImportFileReply } from '@sightline/protocol'
import { LANE_KIND_NAMES } from '#lib/board/lane-kind-name.ts'
import { STAGE_NAMES } from '#lib/board/stage-name.ts'
import { m } from '#lib/paraglide/messages.js'

type Report = ImportFileReply['report']
type Guess = Report['guessed'][number]
type Loss = Report['unmapped'][number]

const SUBJECTS: Record<Guess['what'], () => string> = {
  title: m.import_what_title,
  phase: m.import_what_phase,
  stage: m.import_what_stage,
  step: m.import_what_step,
  lane: m.import_what_lane,
  card: m.import_what_card,
  channel: m.import_what_channel,
  actor: m.import_what_actor,
  score: m.import_what_score,
  number: m.import_what_number,
  notes: m.import_what_notes,
  column: m.import_what_column,
  row: m.import_what_row,
  line: m.import_what_line,
  value: m.import_what_value,
}

const REASONS: Record<Loss['why'], () => string> = {
  unknownColumn: m.import_why_unknownColumn,
  repeatedColumn: m.import_why_repeatedColumn,
  unknownWord: m.import_why_unknownWord,
  notANumber: m.import_why_notANumber,
  notADate: m.import_why_notADate,
  outOfRange: m.import_why_outOfRange,
  missing: m.import_why_missing,
  noTitle: m.import_why_noTitle,
  incomplete: m.import_why_incomplete,
  tooLong: m.import_why_tooLong,
  brokenQuotes: m.import_why_brokenQuotes,
  unknownLine: m.import_why_unknownLine,
}

/** The codes that a guess can be; anything else is a text of the file. */
const WORDS: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  stage: STAGE_NAMES,
  lane: LANE_KIND_NAMES,
  actor: { feeling: m.import_as_feelings },
}

/** "On the board: 4 lanes, 6 steps and 31 cards. 5 guesses to check." */
export function summaryText(report: Report, locale: string): string {
  const { lanes, steps, cards } = report.counts
  const things = [
    m.count_lanes({ count: lanes }),
    m.count_steps({ count: steps }),
    m.count_cards({ count: cards }),
  ]
  const onBoard = m.import_on_board({
    things: new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale).format(things),
  })
  const guesses = report.guessed.length + report.unlisted.guessed
  return guesses === 0 ? onBoard : `${onBoard} ${m.import_guesses({ count: guesses })}`
}

/** What a line of the report speaks of, and where it stood: "Column “CSAT avg”, line 1". */
export function thingText(entry: Guess | Loss): string {
  const what = SUBJECTS[entry.what]()
  const parts = [entry.value === '' ? what : m.import_quoted({ what, value: entry.value })]
  if ('column' in entry && entry.column !== undefined) parts.push(m.import_under({ column: entry.column }))
  if (entry.line !== undefined) parts.push(m.import_line({ line: entry.line }))
  return parts.join(', ')
}

export function guessText(guess: Guess): string {
  return WORDS[guess.what]?.[guess.readAs]?.() ?? guess.readAs
}

export function reasonText(loss: Loss): string {
  return REASONS[loss.why]()
}
