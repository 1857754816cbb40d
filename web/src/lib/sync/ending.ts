import { CLOSE_CODES } from '@sightline/protocol'

/** Why a connection is over for good. */
export type Ending = 'signedOut' | 'forbidden' | 'deleted' | 'superseded' | 'tooLarge' | 'refused'

/** The WebSocket's own word for it. */
const FRAME_TOO_LARGE = 1009

export function endingOf(code: number): Ending {
  switch (code) {
    case CLOSE_CODES.signedOut:
      return 'signedOut'
    case CLOSE_CODES.forbidden:
      return 'forbidden'
    case CLOSE_CODES.deleted:
      return 'deleted'
    case CLOSE_CODES.epoch:
      return 'superseded'
    case CLOSE_CODES.tooLarge:
    case FRAME_TOO_LARGE:
      return 'tooLarge'
    default:
      return 'refused'
  }
}
