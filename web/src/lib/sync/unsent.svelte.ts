import type { Doc, Transaction } from 'yjs'
import { BrowserCopy } from './browser-copy.ts'
import { copyName, moveCopy } from './copies.ts'
import type { CopyKey } from './copies.ts'
import { FenceLedger } from './fence-ledger.ts'
import { stepOf } from './step-of.ts'

interface FormerPeople {
  /** What they had not sent goes with this person's own. */
  readonly formerPersonIds: readonly string[]
}

/** One's own edits that the server has not confirmed: how many, for how long, and this browser's copy of them. */
export class Unsent {
  readonly #ledger = new FenceLedger()
  #copy: BrowserCopy | undefined
  #isClosed = false
  #oldestWaitsSince = 0
  #count = $state(0)
  #waitedMs = $state(0)
  #keepsCopy = $state(true)

  /** As a person counts changes. */
  get count(): number {
    return this.#count
  }

  /** How long the oldest has waited on this connection, in ms. */
  get waitedMs(): number {
    return this.#waitedMs
  }

  /** False where the browser refuses to keep anything: changes then live in this page alone. */
  get keepsCopy(): boolean {
    return this.#keepsCopy
  }

  get hasFenceUnderWay(): boolean {
    return this.#ledger.hasFenceUnderWay
  }

  /** Brings the copy into the document and keeps what is written to it from now on. */
  async openCopy(key: CopyKey & FormerPeople, doc: Doc): Promise<void> {
    const name = copyName(key)
    for (const personId of key.formerPersonIds) {
      await moveCopy(copyName({ ...key, personId }), name).catch(() => undefined)
    }
    this.#keepsCopy = true
    const copy = await BrowserCopy.open(name, doc, {
      tabId: String(doc.clientID),
      onLost: () => (this.#keepsCopy = false),
    })
    this.#keepsCopy &&= copy !== undefined
    if (this.#isClosed) return copy?.close()
    this.#copy = copy
    this.#recall(copy?.recalled ?? 0)
  }

  /** What a tab that was closed meanwhile has left in the copy goes to the server from here. */
  async readCopyAgain(): Promise<void> {
    this.#recall((await this.#copy?.readAgain().catch(() => 0)) ?? 0)
  }

  note(transaction: Transaction): void {
    this.#ledger.change(stepOf(transaction))
    this.#show()
  }

  /** The number of a fence to send now. */
  nextFence(): number {
    return this.#ledger.send()
  }

  confirm(number: number): void {
    this.#ledger.confirm(number)
    this.#oldestWaitsSince = Date.now()
    this.#show()
    if (this.#ledger.recalled === 0) void this.#copy?.forgetRecalled().catch(() => undefined)
  }

  disconnect(): void {
    this.#ledger.disconnect()
  }

  tick(isConnected: boolean): void {
    this.#waitedMs = this.#count > 0 && isConnected ? Date.now() - this.#oldestWaitsSince : 0
  }

  close(): void {
    this.#isClosed = true
    void this.#copy?.close().catch(() => undefined)
  }

  /** Throws away the copy, and with it what is unsent. */
  async discard(): Promise<void> {
    this.close()
    await this.#copy?.clear()
  }

  /** The unsent edits have been copied, and the connection is over: they are not offered again. */
  async settle(): Promise<void> {
    await this.#copy?.forgetUnsent()
  }

  #recall(unsent: number): void {
    if (unsent > 0) this.#ledger.recall(unsent)
    this.#show()
  }

  #show(): void {
    const { pending, recalled } = this.#ledger
    if (this.#count === 0 && pending > 0) this.#oldestWaitsSince = Date.now()
    if (this.#count === pending) return
    this.#count = pending
    if (pending === 0) this.#waitedMs = 0
    void this.#copy?.note(pending - recalled).catch(() => undefined)
  }
}
