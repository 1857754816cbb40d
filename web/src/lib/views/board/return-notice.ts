import { keptText } from '#lib/board/save-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { SaveState } from '#lib/sync/save-state.ts'
import type { Toasts } from '#lib/ui/toasts.svelte.ts'

/** Says once, after an outage, that everything has arrived. */
export class ReturnNotice {
  readonly #toasts: Toasts
  #kept = 0
  #outage: 'away' | 'storageDown' | undefined

  constructor(toasts: Toasts) {
    this.#toasts = toasts
  }

  follow(state: SaveState): void {
    if (state.kind === 'offline' || state.kind === 'reconnecting') this.#note('away', state.kept)
    else if (state.kind === 'storageDown') this.#note('storageDown', state.kept)
    else if (state.kind === 'saved' && this.#outage) this.#tell(this.#outage)
  }

  #note(outage: 'away' | 'storageDown', kept: number): void {
    this.#outage = outage
    this.#kept = kept
  }

  #tell(outage: 'away' | 'storageDown'): void {
    const text =
      outage === 'away'
        ? keptText(this.#kept, m.board_back_online_none, m.board_back_online_one, m.board_back_online)
        : keptText(this.#kept, m.board_saves_again_none, m.board_saves_again_one, m.board_saves_again)
    this.#toasts.show({ text, tone: 'good' })
    this.#outage = undefined
    this.#kept = 0
  }
}
