import type { ReportBuilder } from '../report-builder.ts'
import type { ParsedTask } from './parse-journey.ts'

/** A score of 1 to 5 counts twice, on the scale of 1 to 10; any other is reported and left out. */
export function satisfactionOf(task: ParsedTask, report: ReportBuilder): number | undefined {
  const { score, name, line } = task
  if (score === '') {
    report.lose({ what: 'score', value: name, why: 'missing', line })
    return undefined
  }
  const value = Number(score.replace(',', '.'))
  if (Number.isNaN(value)) {
    report.lose({ what: 'score', value: score, why: 'notANumber', line })
    return undefined
  }
  if (value < 1 || value > 5) {
    report.lose({ what: 'score', value: score, why: 'outOfRange', line })
    return undefined
  }
  report.mapped()
  return value * 2
}
