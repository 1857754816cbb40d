interface Kept<Value> {
  readonly version: string
  readonly value: Value
}

/** What was last worked out for each of some keys, kept until its version changes or too many others came after it. */
export class LatestValues<Value> {
  readonly #most: number
  readonly #kept = new Map<string, Kept<Value>>()

  constructor(most: number) {
    this.#most = most
  }

  /** `work` is asked only when this version is not there. */
  async of(key: string, version: string, work: () => Promise<Value>): Promise<Value> {
    const kept = this.#kept.get(key)
    if (kept?.version === version) return kept.value
    const value = await work()
    this.#kept.delete(key)
    this.#kept.set(key, { version, value })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return value
  }
}
