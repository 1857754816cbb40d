import type { JourneySource } from './find-journey.ts'
import { parseTask } from './parse-task.ts'
import type { Task } from './parse-task.ts'

export interface ParsedTask extends Task {
  readonly line: number
}

export interface ParsedSection {
  /** Undefined for tasks that stand before the first section. */
  readonly title: string | undefined
  readonly line: number
  readonly tasks: ParsedTask[]
}

export interface ParsedJourney {
  readonly title: string | undefined
  readonly description: string
  readonly sections: readonly ParsedSection[]
  /** Lines that are none of what a journey holds. */
  readonly unknown: readonly { readonly text: string; readonly line: number }[]
}

export function parseJourney(source: JourneySource): ParsedJourney {
  let title = source.title
  const description: string[] = []
  const sections: ParsedSection[] = []
  const unknown: { text: string; line: number }[] = []
  let inDescription = false
  let inDirective = false

  for (const [index, raw] of source.lines.entries()) {
    const line = source.firstLine + index
    if (inDescription) {
      inDescription = !raw.includes('}')
      description.push(raw.replace(/}.*$/, ''))
      continue
    }
    if (inDirective || /^\s*%%\{/.test(raw)) {
      inDirective = !raw.includes('}%%')
      continue
    }
    const text = raw.replace(/;\s*$/, '').trim()
    if (text === '' || text.startsWith('#') || text.startsWith('%%')) continue
    const [, key = '', value = ''] =
      /^(title|section|accTitle|accDescr)(?:\s*[:：]\s*|\s+|$)(.*)$/.exec(text) ?? []
    if (key === 'title' || (key === 'accTitle' && title === undefined)) title = value === '' ? title : value
    else if (key === 'accTitle') description.push(value)
    else if (key === 'accDescr') {
      inDescription = value.startsWith('{') && !value.includes('}')
      description.push(value.replace(/^\{|}$/g, ''))
    } else if (key === 'section') sections.push({ title: value, line, tasks: [] })
    else if (/[:：]/.test(text) && !/^[:：]/.test(text)) {
      if (sections.length === 0) sections.push({ title: undefined, line, tasks: [] })
      sections.at(-1)?.tasks.push({ ...parseTask(text), line })
    } else unknown.push({ text, line })
  }
  return { title, description: description.join(' '), sections, unknown }
}
