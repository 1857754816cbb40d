import { m } from '#lib/paraglide/messages.js'
import type { EntryProblem } from '../parse-entry.ts'

/** What is wrong with what was typed and what to do; `show` writes a bound. */
export function problemText(problem: EntryProblem, show: (bound: number) => string): string {
  switch (problem.kind) {
    case 'notANumber':
      return m.panel_not_a_number()
    case 'notWhole':
      return m.panel_not_whole()
    case 'tooSmall':
      return m.panel_too_small({ bound: show(problem.bound) })
    case 'tooLarge':
      return m.panel_too_large({ bound: show(problem.bound) })
    case 'tooFine':
      return problem.digits === 0 ? m.panel_no_decimals() : m.panel_too_fine({ count: problem.digits })
  }
}
