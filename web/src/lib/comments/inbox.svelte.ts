import type { InboxItem } from '@sightline/protocol'
import { ApiFailure } from '#lib/api/api-failure.ts'

export interface InboxApi {
  inbox(): Promise<readonly InboxItem[]>
  readInbox(until: number): Promise<void>
}

/** Mentions and replies on all blueprints. */
export class Inbox {
  readonly #api: InboxApi
  #items: readonly InboxItem[] = $state.raw([])
  #isLoaded = $state(false)

  constructor(api: InboxApi) {
    this.#api = api
  }

  get items(): readonly InboxItem[] {
    return this.#items
  }

  get isLoaded(): boolean {
    return this.#isLoaded
  }

  /** What waits on other blueprints than this one. */
  unreadBeside(blueprintId: string): number {
    return this.#items.filter((item) => !item.isRead && item.blueprintId !== blueprintId).length
  }

  async load(): Promise<void> {
    try {
      this.#items = await this.#api.inbox()
      this.#isLoaded = true
    } catch (thrown) {
      // What was there stays; it is asked for again with the next opening.
      ApiFailure.from(thrown)
    }
  }

  async readAll(): Promise<void> {
    const [latest] = this.#items
    if (latest === undefined) return
    this.#items = this.#items.map((item) => ({ ...item, isRead: true }))
    try {
      await this.#api.readInbox(latest.createdAt)
    } catch (thrown) {
      ApiFailure.from(thrown)
      await this.load()
    }
  }
}
