import { keptText } from '#lib/board/save-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { SaveState } from '#lib/sync/save-state.ts'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

/** Says once, after an outage, that everything has arrived. */
export class ReturnNotice {
  readonly #toasts: Toasts
  #kept = 0
  #wasAway = false

  constructor(toasts: Toasts) {
    this.#toasts = toasts
  }

  follow(state: SaveState): void {
    if (state.kind === 'offline' || state.kind === 'reconnecting') {
      this.#wasAway = true
      this.#kept = state.kept
    } else if (state.kind === 'saved' && this.#wasAway) {
      const text = keptText(
        this.#kept,
        m.board_back_online_none,
        m.board_back_online_one,
        m.board_back_online,
      )
      this.#toasts.show({ text, tone: 'good' })
      this.#wasAway = false
      this.#kept = 0
    }
  }
}
