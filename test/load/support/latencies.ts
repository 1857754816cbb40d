const bucketMs = 0.05
const buckets = 100_000

/** Durations in steps of 0.05 ms up to 5 s; what is longer counts as 5 s. */
export class Latencies {
  readonly #counts = new Uint32Array(buckets)

  add(ms: number): void {
    const bucket = Math.min(buckets - 1, Math.max(0, Math.floor(ms / bucketMs)))
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1
  }

  /** The duration that this share of so many does not exceed, in milliseconds; those missing took for ever. */
  percentileMs(share: number, of: number): number {
    const wanted = Math.max(1, Math.ceil(of * share))
    let seen = 0
    for (let bucket = 0; bucket < buckets; bucket++) {
      seen += this.#counts[bucket] ?? 0
      if (seen >= wanted) return (bucket + 1) * bucketMs
    }
    return Number.POSITIVE_INFINITY
  }
}
