/**
 * Which of one's own changes are safe. A change is pending until a fence that was sent after it comes back;
 * a fence that was under way when the connection broke never does, so its changes stay pending.
 */
export class FenceLedger {
  #lastNumber = 0
  /** Changes that no fence has been sent after. */
  #waiting = new Batch()
  #underWay: { readonly number: number; readonly batch: Batch }[] = []

  /** Changes that the server has not confirmed, a step counted once however often it was written to. */
  get pending(): number {
    const steps = new Set(this.#batches.flatMap((batch) => [...batch.steps]))
    return steps.size + this.recalled
  }

  /** Those of them that were kept from elsewhere. */
  get recalled(): number {
    return this.#batches.reduce((sum, batch) => sum + batch.recalled, 0)
  }

  get hasFenceUnderWay(): boolean {
    return this.#underWay.length > 0
  }

  /** Something was written; `step` is the same for what a person takes to be one change. */
  change(step: unknown = {}): void {
    this.#waiting.steps.add(step)
  }

  /** Changes kept from an earlier visit, or by another tab, that the server may not have. */
  recall(changes: number): void {
    this.#waiting.recalled += changes
  }

  /** The number of a fence to send now. */
  send(): number {
    this.#lastNumber += 1
    this.#underWay.push({ number: this.#lastNumber, batch: this.#waiting })
    this.#waiting = new Batch()
    return this.#lastNumber
  }

  /** A fence came back, and those before it with it; a number not sent on this connection is passed over. */
  confirm(number: number): void {
    const index = this.#underWay.findIndex((fence) => fence.number === number)
    if (index >= 0) this.#underWay = this.#underWay.slice(index + 1)
  }

  disconnect(): void {
    for (const { batch } of this.#underWay.splice(0)) {
      for (const step of batch.steps) this.#waiting.steps.add(step)
      this.#waiting.recalled += batch.recalled
    }
  }

  get #batches(): readonly Batch[] {
    return [this.#waiting, ...this.#underWay.map(({ batch }) => batch)]
  }
}

class Batch {
  readonly steps = new Set<unknown>()
  recalled = 0
}
