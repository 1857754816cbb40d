import * as Y from 'yjs'

type DeleteSet = ReturnType<typeof Y.mergeDeleteSets>

export interface Missing {
  /** How many of the vouched structs' positions a document does not have. */
  readonly edits: number
  readonly deletions: number
}

export const nothing: Missing = { edits: 0, deletions: 0 }

/** What somebody outside the server knows to be true: it was published, or a fence stands for it. */
export class Vouched {
  /** For each Yjs client id the clock up to which everything is vouched for. */
  readonly #ends = new Map<number, number>()
  #deletions: DeleteSet[] = []

  /** How many positions of structs, which is about one for each edit and each letter. */
  get size(): number {
    return [...this.#ends.values()].reduce((sum, end) => sum + end, 0)
  }

  add(update: Uint8Array): void {
    const { structs, ds } = Y.decodeUpdate(update)
    for (const { id, length } of structs) {
      this.#ends.set(id.client, Math.max(this.#ends.get(id.client) ?? 0, id.clock + length))
    }
    if (ds.clients.size > 0) this.#deletions.push(ds)
  }

  /** What is known by now, and stays as it is. */
  copy(): Vouched {
    const copy = new Vouched()
    for (const [client, end] of this.#ends) copy.#ends.set(client, end)
    copy.#deletions = [...this.#deletions]
    return copy
  }

  missingFrom(doc: Y.Doc): Missing {
    const lacking = [...this.#ends].map(([client, end]) => Math.max(0, end - Y.getState(doc.store, client)))
    return { edits: lacking.reduce((sum, count) => sum + count, 0), deletions: this.#notDeletedIn(doc) }
  }

  #notDeletedIn(doc: Y.Doc): number {
    const vouched = Y.mergeDeleteSets(this.#deletions)
    this.#deletions = [vouched]
    const deleted = Y.createDeleteSetFromStructStore(doc.store)
    let missing = 0
    for (const [client, ranges] of vouched.clients) {
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; at++) {
          if (!Y.isDeleted(deleted, Y.createID(client, at))) missing++
        }
      }
    }
    return missing
  }
}
