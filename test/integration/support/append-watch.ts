import type { Storage } from '@sightline/sync-server'

/** Stands before the update log and sees what rooms do with it: one room alone never appends twice at a time. */
export class AppendWatch {
  loads = 0
  /** The most appends to one blueprint that were ever under way at once. */
  mostAtOnce = 0
  /** Appends that were refused, because another one had taken their place in the log. */
  refused = 0
  readonly #pause: () => Promise<void>
  readonly #underWay = new Map<string, number>()

  /** `pause` is waited for before each load and append, so that others get in between. */
  constructor(pause: () => Promise<void> = async () => undefined) {
    this.#pause = pause
  }

  readonly wrap = (storage: Storage): Storage => ({
    ...storage,
    updateLog: {
      append: async (entry) => {
        this.#count(entry.blueprintId, 1)
        try {
          await this.#pause()
          await storage.updateLog.append(entry)
        } catch (error) {
          this.refused += 1
          throw error
        } finally {
          this.#count(entry.blueprintId, -1)
        }
      },
      load: async (blueprintId) => {
        this.loads += 1
        await this.#pause()
        return storage.updateLog.load(blueprintId)
      },
      saveSnapshot: (snapshot) => storage.updateLog.saveSnapshot(snapshot),
    },
  })

  #count(blueprintId: string, change: 1 | -1): void {
    const now = (this.#underWay.get(blueprintId) ?? 0) + change
    this.#underWay.set(blueprintId, now)
    this.mostAtOnce = Math.max(this.mostAtOnce, now)
  }
}
