interface Kept<Value> {
  readonly version: string
  readonly value: Promise<Value>
}

/** What was last worked out for each of some keys, kept until its version changes or too many others came after it. */
export class LatestValues<Value> {
  readonly #most: number
  readonly #kept = new Map<string, Kept<Value>>()

  constructor(most: number) {
    this.#most = most
  }

  /** Whether this version is there, or about to be. */
  has(key: string, version: string): boolean {
    return this.#kept.get(key)?.version === version
  }

  /** `work` is asked only when this version is not there, and once however many ask meanwhile. What fails is not kept. */
  of(key: string, version: string, work: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key)
    if (kept?.version === version) return kept.value
    const next = { version, value: work() }
    this.#kept.delete(key)
    this.#kept.set(key, next)
    next.value.catch(() => {
      if (this.#kept.get(key) === next) this.#kept.delete(key)
    })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return next.value
  }
}
