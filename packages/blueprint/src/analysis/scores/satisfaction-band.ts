export type SatisfactionBand = 'good' | 'mid' | 'bad'

/** Good from 7, bad below 5, on the scale of 1 to 10. */
export function satisfactionBand(satisfaction: number): SatisfactionBand {
  if (satisfaction >= 7) return 'good'
  return satisfaction >= 5 ? 'mid' : 'bad'
}
