/** What is in the log of one blueprint and in no snapshot yet: how many rows, and of what size. */
export class LogTail {
  #snapshotSeq: number
  #rowBytes: number[]
  #bytes: number

  /** `rowBytes`: the sizes of the rows after the snapshot, in order. */
  constructor(snapshotSeq = 0, rowBytes: readonly number[] = []) {
    this.#snapshotSeq = snapshotSeq
    this.#rowBytes = [...rowBytes]
    this.#bytes = rowBytes.reduce((sum, bytes) => sum + bytes, 0)
  }

  get isEmpty(): boolean {
    return this.#rowBytes.length === 0
  }

  get bytes(): number {
    return this.#bytes
  }

  add(bytes: number): void {
    this.#rowBytes.push(bytes)
    this.#bytes += bytes
  }

  /** A snapshot holds everything up to this row; several may be made at the same time, and end in any order. */
  endsAfter(snapshotSeq: number): void {
    const covered = this.#rowBytes.splice(0, Math.max(0, snapshotSeq - this.#snapshotSeq))
    this.#bytes -= covered.reduce((sum, bytes) => sum + bytes, 0)
    this.#snapshotSeq = Math.max(this.#snapshotSeq, snapshotSeq)
  }
}
