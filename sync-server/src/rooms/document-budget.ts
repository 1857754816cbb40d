/** Whoever holds a live document and may give it back between two batches. */
export interface DocumentHolder {
  /** False while it is in use. */
  giveDocumentBack(): boolean
}

/**
 * Bounds the live documents of all rooms, by their encoded bytes: when there are too many, those that were used
 * least recently are given back and built anew when somebody writes again.
 */
export class DocumentBudget {
  readonly #limitBytes: number
  /** In the order of their last use. */
  readonly #held = new Map<DocumentHolder, number>()
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  used(holder: DocumentHolder, bytes: number): void {
    this.gone(holder)
    this.#held.set(holder, bytes)
    this.#bytes += bytes
    for (const other of [...this.#held.keys()]) {
      if (this.#bytes <= this.#limitBytes) return
      if (other !== holder && other.giveDocumentBack()) this.gone(other)
    }
  }

  gone(holder: DocumentHolder): void {
    this.#bytes -= this.#held.get(holder) ?? 0
    this.#held.delete(holder)
  }
}
