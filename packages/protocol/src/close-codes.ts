/** Why a socket was closed by the server. */
export const CLOSE_CODES = {
  protocol: 4400,
  signedOut: 4401,
  forbidden: 4403,
  deleted: 4404,
  epoch: 4409,
  tooLarge: 4413,
  restart: 1012,
  overloaded: 1013,
  storageDown: 4503,
} as const

export type CloseCode = (typeof CLOSE_CODES)[keyof typeof CLOSE_CODES]

const FINAL: ReadonlySet<number> = new Set([
  CLOSE_CODES.protocol,
  CLOSE_CODES.signedOut,
  CLOSE_CODES.forbidden,
  CLOSE_CODES.deleted,
  CLOSE_CODES.epoch,
  CLOSE_CODES.tooLarge,
  /** The WebSocket's own word for a frame above the limit. */
  1009,
])

/** True when connecting again unchanged cannot help (rule P17). */
export function isFinalClose(code: number): boolean {
  return FINAL.has(code)
}
