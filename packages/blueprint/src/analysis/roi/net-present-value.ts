/** `sum CF_t / (1 + r)^t`; the rate is that of one period of the flows. */
export function netPresentValue(flows: readonly number[], rate: number): number {
  return flows.reduceRight((later, flow) => flow + later / (1 + rate), 0)
}
