/** Bytes of all rooms that were received and are not stored yet; above the limit nothing more is read (T-42). */
export class Backlog {
  readonly #limitBytes: number
  #bytes = 0
  #waiting: (() => void)[] = []

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  get isFull(): boolean {
    return this.#bytes > this.#limitBytes
  }

  add(bytes: number): void {
    this.#bytes += bytes
  }

  remove(bytes: number): void {
    this.#bytes -= bytes
    if (this.isFull) return
    for (const resume of this.#waiting.splice(0)) resume()
  }

  /** Called once, when there is room again. */
  whenDrained(resume: () => void): void {
    this.#waiting.push(resume)
  }
}
