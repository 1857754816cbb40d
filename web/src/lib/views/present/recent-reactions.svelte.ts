import type { PresentingReaction } from '@sightline/protocol'

const SHOWN_MS = 4_000
const MOST = 30

export interface RecentReaction {
  readonly id: number
  readonly emoji: PresentingReaction
  /** 0 to 1: where it rises, from left to right. */
  readonly at: number
}

/** Reactions of the last few seconds. */
export class RecentReactions {
  #all: readonly RecentReaction[] = $state.raw([])
  #nextId = 0
  readonly #timers = new Set<ReturnType<typeof setTimeout>>()

  get all(): readonly RecentReaction[] {
    return this.#all
  }

  /** How often each was given. */
  get counts(): ReadonlyMap<PresentingReaction, number> {
    const byEmoji = Map.groupBy(this.#all, ({ emoji }) => emoji)
    return new Map([...byEmoji].map(([emoji, given]) => [emoji, given.length]))
  }

  add(emoji: PresentingReaction): void {
    const id = this.#nextId++
    // Each beside the one before it, without chance.
    const at = (id * 0.618) % 1
    this.#all = [...this.#all, { id, emoji, at }].slice(-MOST)
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#all = this.#all.filter((reaction) => reaction.id !== id)
    }, SHOWN_MS)
    this.#timers.add(timer)
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
  }
}
