import type { ImportFileReply } from '@sightline/protocol'
import { m } from '#lib/paraglide/messages.js'

type Report = ImportFileReply['report']

export function summaryText(report: Report, locale: string): string {
  const { lanes, steps, cards } = report.counts
  const things = [
    m.count_lanes({ count: lanes }),
    m.count_steps({ count: steps }),
    m.count_cards({ count: cards }),
  ]
  const onBoard = m.import_on_board({ things: new Intl.ListFormat(locale).format(things) })
  const guesses = report.guessed.length
  return guesses === 0 ? onBoard : `${onBoard} ${m.import_guesses({ count: guesses })}`
}

/** What the report speaks of: a column, a score, a row, as the file has it. */
export function thingText(entry: Report['guessed'][number] | Report['unmapped'][number]): string {
  const line = entry.line === undefined ? '' : `, ${m.import_line({ line: entry.line })}`
  return `${entry.what} “${entry.value}”${line}`
}

export function guessText(entry: Report['guessed'][number]): string {
  return entry.readAs
}

export function reasonText(entry: Report['unmapped'][number]): string {
  return entry.why
}
