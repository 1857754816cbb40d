/** The rate a month that compounds to a rate a year: `(1 + a)^(1/12) - 1`. */
export function monthlyRate(annualRate: number): number {
  return (1 + annualRate) ** (1 / 12) - 1
}

/** The rate a year that a rate a month compounds to: `(1 + m)^12 - 1`. */
export function annualRate(monthly: number): number {
  return (1 + monthly) ** 12 - 1
}
