import { keptText } from '#lib/board/save-text.ts'
import { m } from '#lib/paraglide/messages.js'
import type { SaveState } from '#lib/sync/save-state.ts'

export interface OutageWords {
  readonly title: string
  readonly text: string
}

export interface WhoReads {
  /** Their role allows it, were it not for the outage. */
  readonly mayEdit: boolean
  /** Whether their browser keeps what was not sent. */
  readonly keepsCopy: boolean
}

/** What stands between this page and the server, and what that means for one's work; undefined when nothing does. */
export function outageWords(state: SaveState, who: WhoReads): OutageWords | undefined {
  switch (state.kind) {
    case 'offline':
      return { title: m.board_offline_title(), text: awayText(state.kept, who) }
    case 'reconnecting':
      return { title: m.board_reconnecting_title(), text: awayText(state.kept, who) }
    case 'storageDown':
      return {
        title: m.board_storage_title(),
        text: who.mayEdit ? withKept(m.board_storage_text(), state.kept, who) : m.board_storage_view_text(),
      }
    case 'blocked':
      return {
        title: m.board_blocked_title(),
        text: who.mayEdit
          ? withKept(`${m.board_blocked_text()} ${m.board_blocked_edit_text()}`, state.kept, who)
          : m.board_blocked_text(),
      }
    case 'damaged':
      return {
        title: m.board_damaged_title(),
        text: state.kept > 0 ? m.board_damaged_text_kept() : m.board_damaged_text(),
      }
    default:
      return undefined
  }
}

function awayText(kept: number, { mayEdit, keepsCopy }: WhoReads): string {
  if (!mayEdit) return m.board_offline_view_text()
  if (!keepsCopy) return m.board_offline_page_text()
  return keptText(kept, m.board_offline_text_none, m.board_offline_text_one, m.board_offline_text)
}

/** Where what was not sent waits for the server. */
function withKept(text: string, kept: number, { keepsCopy }: WhoReads): string {
  if (kept === 0) return text
  if (!keepsCopy) return `${text} ${m.board_kept_in_page()}`
  return `${text} ${kept === 1 ? m.board_kept_one() : m.board_kept({ kept })}`
}
