const LEAST = -0.999_999
const MOST = 1e9
const HALVINGS = 200

/**
 * The rate of one period at which the flows are worth nothing, by bisection. Null when the flows do not change
 * their sign, or no rate within reach balances them.
 */
export function internalRate(flows: readonly number[]): number | null {
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return null
  const beyond = firstRateBeyond(flows)
  if (beyond === null) return null
  let low = LEAST
  let high = beyond
  const signAtLow = Math.sign(worth(flows, low))
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (Math.sign(worth(flows, middle)) === signAtLow) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** A rate past which the worth has another sign than at the lowest rate. */
function firstRateBeyond(flows: readonly number[]): number | null {
  const signAtLow = Math.sign(worth(flows, LEAST))
  for (let rate = 0; rate <= MOST; rate = rate * 2 + 0.1) {
    if (Math.sign(worth(flows, rate)) !== signAtLow) return rate
  }
  return null
}

/** Has the sign of the net present value at a rate; counted from whichever end cannot overflow. */
function worth(flows: readonly number[], rate: number): number {
  const growth = 1 + rate
  if (rate >= 0) return flows.reduceRight((later, flow) => flow + later / growth, 0)
  return flows.reduce((earlier, flow) => earlier * growth + flow, 0)
}
