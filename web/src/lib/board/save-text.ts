import { m } from '#lib/paraglide/messages.js'
import type { SaveState } from '../sync/save-state.ts'

export type { SaveState } from '../sync/save-state.ts'

/** The state of saving in a few words. */
export function saveText(state: SaveState): string {
  switch (state.kind) {
    case 'opening':
      return m.board_save_opening()
    case 'viewOnly':
      return m.save_view_only()
    case 'saved':
      return m.save_saved()
    case 'saving':
      return m.save_saving()
    case 'stuck':
      return m.board_save_stuck({ minutes: state.minutes })
    case 'storageDown':
      return m.board_save_storage()
    case 'blocked':
      return m.board_save_blocked()
    case 'damaged':
      return m.board_save_damaged()
    case 'offline':
      return keptText(state.kept, m.board_save_offline_none, m.board_save_offline_one, m.board_save_offline)
    case 'reconnecting':
      return keptText(
        state.kept,
        m.board_save_reconnecting,
        m.board_save_reconnecting_one,
        m.board_save_reconnecting_kept,
      )
  }
}

/** Chooses the sentence for none, one or several. */
export function keptText(
  count: number,
  none: () => string,
  one: () => string,
  many: (input: { kept: number; count: number }) => string,
): string {
  if (count === 0) return none()
  return count === 1 ? one() : many({ kept: count, count })
}
