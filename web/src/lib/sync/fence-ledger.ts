/**
 * Which of one's own changes are safe. A change is pending until a fence that was sent after it comes back;
 * a fence that was under way when the connection broke never does, so its changes stay pending.
 */
export class FenceLedger {
  #pending = 0
  #lastNumber = 0
  #underWay: { readonly number: number; readonly covers: number }[] = []

  /** Changes that the server has not confirmed. */
  get pending(): number {
    return this.#pending
  }

  get hasFenceUnderWay(): boolean {
    return this.#underWay.length > 0
  }

  change(): void {
    this.#pending += 1
  }

  /** Changes kept from an earlier visit that the server may not have. */
  recall(pending: number): void {
    this.#pending += pending
  }

  /** The number of a fence to send now. */
  send(): number {
    this.#lastNumber += 1
    this.#underWay.push({ number: this.#lastNumber, covers: this.#pending })
    return this.#lastNumber
  }

  /** A fence came back; a number that was not sent on this connection is passed over. */
  confirm(number: number): void {
    const index = this.#underWay.findIndex((fence) => fence.number === number)
    const fence = this.#underWay[index]
    if (!fence) return
    this.#underWay = this.#underWay
      .slice(index + 1)
      .map((later) => ({ number: later.number, covers: later.covers - fence.covers }))
    this.#pending -= fence.covers
  }

  disconnect(): void {
    this.#underWay = []
  }
}
