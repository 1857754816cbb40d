import { annualRate } from '@sightline/blueprint/analysis'
import type { ActionReturn, Attainment, LandingTerm, Return, Roi } from '@sightline/blueprint/analysis'
import type { Action } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'
import type { Figures } from './figures.ts'
import { fullMonths } from './full-months.ts'

/** A formula with the inputs of what is shown filled in. */
export interface Formula {
  readonly name: string
  readonly formula: string
  /** The formula with numbers in place of words, up to its result. */
  readonly filled?: string
  readonly inputs: readonly { readonly label: string; readonly value: string }[]
  readonly note?: string
}

/** An action with the part of it that lands where the number is shown. */
export interface LandedAction {
  readonly of: ActionReturn
  readonly share: number
}

export function returnFormula(row: Return, figures: Figures): Formula {
  const [benefit, cost] = [figures.money(row.benefit), figures.money(row.cost)]
  return {
    name: m.panel_return_over({ count: monthsOf(row) }),
    formula: m.panel_fx_return(),
    ...(row.roi === null
      ? { note: m.panel_no_cost() }
      : { filled: `(${benefit} − ${cost}) / ${cost} = ${figures.percent(row.roi)}` }),
    inputs: [
      { label: m.panel_benefit(), value: benefit },
      { label: m.panel_cost(), value: cost },
    ],
  }
}

export function npvFormula(row: Return, landed: readonly LandedAction[], figures: Figures): Formula {
  const rates = [...new Set(landed.map(({ of }) => of.monthlyRate))]
  return {
    name: m.net_present_value(),
    formula: m.panel_fx_npv(),
    inputs: [
      ...landed.map(({ of, share }) => ({
        label: of.action.title || m.panel_action_untitled(),
        value: shareOf(share, of.npv, figures),
      })),
      ...rates.map((rate) => ({
        label: m.panel_fx_monthly_rate(),
        value: `${figures.share(rate, 3)} (${figures.share(annualRate(rate))} ${m.period_year()})`,
      })),
      { label: m.net_present_value(), value: figures.money(row.npv) },
    ],
  }
}

export function paybackFormula(row: Return, figures: Figures): Formula {
  const sums = cumulative(row)
  const formula = { name: m.payback(), formula: m.panel_fx_payback() }
  const at = (month: number): { label: string; value: string } => ({
    label: m.panel_fx_month({ month: String(month) }),
    value: figures.money(sums[month] ?? 0),
  })
  if (row.payback === null) {
    return { ...formula, inputs: sums.length > 1 ? [at(0), at(sums.length - 1)] : [] }
  }
  const month = Math.ceil(row.payback)
  const inputs = month > 0 ? [at(month - 1), at(month)] : [at(0)]
  const before = sums[month - 1] ?? 0
  const gained = (sums[month] ?? 0) - before
  if (before >= 0) return { ...formula, inputs }
  const filled = `${month - 1} + ${figures.money(-before)} / ${figures.money(gained)} = ${figures.tenth(row.payback)}`
  return { ...formula, filled, inputs }
}

export function benefitFormula(landed: readonly LandedAction[], figures: Figures): Formula {
  return {
    name: m.improvement_actions(),
    formula: m.panel_fx_benefit(),
    inputs: landed.map(({ of, share }) => ({
      label: of.action.title || m.panel_action_untitled(),
      value: `${benefitTerms(of.action, share, figures)} = ${figures.money(of.benefit * share)}`,
    })),
    note: m.panel_fx_actions_note(),
  }
}

export function costFormula(landed: readonly LandedAction[], figures: Figures): Formula {
  return {
    name: m.panel_cost(),
    formula: m.panel_fx_cost(),
    inputs: landed.map(({ of, share }) => {
      const { oneOffCost, monthlyCost, horizonMonths } = of.action
      const whole = `${figures.money(oneOffCost)} + ${figures.money(monthlyCost)} × ${horizonMonths}`
      return {
        label: of.action.title || m.panel_action_untitled(),
        value: `${share === 1 ? whole : `(${whole}) × ${figures.share(share)}`} = ${figures.money(of.cost * share)}`,
      }
    }),
  }
}

export function attainmentFormula(
  attainment: Exclude<Attainment, { state: 'noData' }>,
  unit: string | undefined,
  figures: Figures,
): Formula {
  const { baseline, target, actual, value } = attainment
  const write = (number: number): string => figures.measure(number, unit)
  return {
    name: m.panel_attainment_name(),
    formula: m.panel_fx_attainment(),
    ...(target === baseline
      ? {}
      : {
          filled: `(${write(actual)} − ${write(baseline)}) / (${write(target)} − ${write(baseline)}) = ${figures.percent(value)}`,
        }),
    inputs: [
      { label: m.panel_actual(), value: write(actual) },
      { label: m.panel_baseline(), value: write(baseline) },
      { label: m.panel_target(), value: write(target) },
    ],
  }
}

export function targetRoiFormula(roi: number, target: number, figures: Figures): Formula {
  return {
    name: m.panel_target_roi(),
    formula: m.panel_fx_target_roi(),
    ...(target === 0
      ? {}
      : {
          filled: `${figures.percent(roi)} / ${figures.percent(target)} = ${figures.percent(roi / target)}`,
        }),
    inputs: [
      { label: m.roi(), value: figures.percent(roi) },
      { label: m.panel_target_roi(), value: figures.percent(target) },
    ],
  }
}

/** Months that a return runs over, from month 0 of its flows. */
export function monthsOf(row: Return): number {
  return Math.max(0, row.flows.benefits.length - 1)
}

export function landedOf(
  terms: readonly LandingTerm[],
  actions: ReadonlyMap<Action['id'], ActionReturn>,
): LandedAction[] {
  return terms.flatMap(({ actionId, share }) => {
    const of = actions.get(actionId)
    return of ? [{ of, share }] : []
  })
}

function benefitTerms(action: Action, share: number, figures: Figures): string {
  const perMonth = [...action.drivers.values()].reduce((sum, driver) => sum + (driver.perMonth ?? 0), 0)
  const factors = [
    figures.money(perMonth),
    m.panel_fx_full_months({ months: figures.measure(fullMonths(action)) }),
  ]
  if (action.confidence !== 1) factors.push(figures.share(action.confidence))
  if (share !== 1) factors.push(figures.share(share))
  return factors.join(' × ')
}

function shareOf(share: number, amount: number, figures: Figures): string {
  if (share === 1) return figures.money(amount)
  const part = m.panel_fx_share_of({ share: figures.share(share), amount: figures.money(amount) })
  return `${part} = ${figures.money(amount * share)}`
}

function cumulative({ flows }: Return): number[] {
  let sum = 0
  return flows.benefits.map((benefit, month) => (sum += benefit - (flows.costs[month] ?? 0)))
}

/** Every action, each with all of its effect. */
export function landedAll(returns: Roi): LandedAction[] {
  return [...returns.actions.values()].map((of) => ({ of, share: 1 }))
}
