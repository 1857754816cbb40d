/** `I + max(I - S, 0)`, 0 to 20: what matters and does not satisfy comes first. */
export function opportunityScore(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0)
}
