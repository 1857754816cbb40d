import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'
import { readMarks, removeMarks, totalOf, unsentKey, withCopy } from './copies.ts'
import type { UnsentMarks } from './copies.ts'

interface CopyUse {
  readonly tabId: string
  readonly onLost: () => void
}

/**
 * The document as this browser keeps it, shared by all tabs of one person. Each tab notes for itself how much of
 * it is unsent; whoever opens the copy takes over what others have noted, since it now holds their edits too.
 */
export class BrowserCopy {
  readonly #persistence: IndexeddbPersistence
  readonly #ownKey: string
  #recalled: UnsentMarks

  private constructor(persistence: IndexeddbPersistence, ownKey: string, recalled: UnsentMarks) {
    this.#persistence = persistence
    this.#ownKey = ownKey
    this.#recalled = recalled
  }

  /**
   * Undefined where the browser keeps nothing. The document holds the copy once this resolves. `onLost`: from now
   * on it keeps nothing any more, since it is full or the copy was taken away.
   */
  static async open(name: string, doc: Y.Doc, { tabId, onLost }: CopyUse): Promise<BrowserCopy | undefined> {
    try {
      // Before the edits themselves: what is noted later may be about edits that are not read here.
      const marks = await withCopy(name, readMarks)
      const persistence = new IndexeddbPersistence(name, doc)
      await persistence.whenSynced
      noticeLoss(persistence, onLost)
      return new BrowserCopy(persistence, unsentKey(tabId), marks)
    } catch {
      return undefined
    }
  }

  /** What other tabs, open or closed, have left unsent in the part of the copy that was read. */
  get recalled(): number {
    return totalOf(this.#recalled)
  }

  /** Reads what other tabs have written since; resolves to how much more of that is unsent. */
  async readAgain(): Promise<number> {
    const { db } = this.#persistence
    if (db === null) return 0
    const marks = new Map(await readMarks(db))
    marks.delete(this.#ownKey)
    const news = new Map([...marks].filter(([key, unsent]) => this.#recalled.get(key) !== unsent))
    if (news.size === 0) return 0
    const before = this.recalled
    await fetchUpdates(this.#persistence)
    this.#recalled = new Map([...this.#recalled, ...news])
    return Math.max(1, this.recalled - before)
  }

  /** What was recalled is safe now. */
  async forgetRecalled(): Promise<void> {
    const { db } = this.#persistence
    const safe = this.#recalled
    this.#recalled = new Map()
    if (db !== null) await removeMarks(db, safe)
  }

  /** Notes how much of this tab's own is unsent. */
  async note(unsent: number): Promise<void> {
    if (unsent > 0) await this.#persistence.set(this.#ownKey, unsent)
    else await this.#persistence.del(this.#ownKey)
  }

  /** Somebody has taken what is unsent elsewhere: no tab counts it any more. */
  async forgetUnsent(): Promise<void> {
    const { db } = this.#persistence
    if (db !== null) await removeMarks(db, await readMarks(db))
  }

  async close(): Promise<void> {
    await this.#persistence.destroy()
  }

  /** Throws away what the browser keeps, unsent edits with it. */
  async clear(): Promise<void> {
    await this.#persistence.clearData()
  }
}

/** Without its database the persistence would throw at each edit. */
function noticeLoss(persistence: IndexeddbPersistence, onLost: () => void): void {
  persistence.db?.addEventListener('abort', onLost)
  for (const end of ['versionchange', 'close']) {
    persistence.db?.addEventListener(end, () => {
      void persistence.destroy()
      onLost()
    })
  }
}
