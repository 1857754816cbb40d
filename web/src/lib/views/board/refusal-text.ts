import type { DomainErrorCode } from '@sightline/blueprint'
import { m } from '#lib/paraglide/messages.js'

/** Why the editor did not do what was asked, in words. */
export function refusalText(code: DomainErrorCode): string {
  switch (code) {
    case 'linkExists':
    case 'linkToSelf':
      return m.board_refused_linkExists()
    case 'titleTooLong':
    case 'textTooLong':
      return m.board_refused_titleTooLong()
    case 'titleEmpty':
      return m.board_refused_titleEmpty()
    case 'boardFull':
      return m.board_refused_boardFull()
    default:
      return code.startsWith('unknown') ? m.board_refused_gone() : m.board_refused_other()
  }
}
