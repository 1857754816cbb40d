/** What the header says about one's work. */
export type SaveState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'viewOnly' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Connected, and yet nothing has been confirmed for so long. */
  | { readonly kind: 'stuck'; readonly minutes: number }
  /** The server cannot write; the board can be looked at, and what is unsent waits here. */
  | { readonly kind: 'storageDown'; readonly kept: number }
  /** What the server has stored fails its check: what is left is shown, nothing can be changed. */
  | { readonly kind: 'damaged'; readonly kept: number }
  /** The server answers, but something between lets no live connection through. */
  | { readonly kind: 'blocked'; readonly kept: number }
  | { readonly kind: 'reconnecting'; readonly kept: number }
  | { readonly kind: 'offline'; readonly kept: number }

/** Why nothing can be changed although the role would allow it. */
export type Obstacle = 'none' | 'storageDown' | 'damaged' | 'blocked'

export interface ConnectionFacts {
  /** The role allows it. */
  readonly canWrite: boolean
  readonly connected: boolean
  /** The first exchange after connecting is over, our own part confirmed. */
  readonly caughtUp: boolean
  readonly everCaughtUp: boolean
  /** The browser's own word. */
  readonly online: boolean
  readonly obstacle: Obstacle
  readonly pending: number
  /** How long the oldest unconfirmed change has waited on this connection, in ms. */
  readonly waitedMs: number
}

const STUCK_AFTER_MS = 120_000
const minuteMs = 60_000

export function saveStateOf(facts: ConnectionFacts): SaveState {
  if (facts.obstacle !== 'none') return { kind: facts.obstacle, kept: facts.pending }
  if (!facts.connected) return awayState(facts)
  if (!facts.canWrite) return { kind: facts.everCaughtUp ? 'viewOnly' : 'opening' }
  if (facts.pending > 0 && facts.waitedMs >= STUCK_AFTER_MS) {
    return { kind: 'stuck', minutes: Math.floor(facts.waitedMs / minuteMs) }
  }
  if (!facts.caughtUp) return { kind: facts.everCaughtUp ? 'saving' : 'opening' }
  return { kind: facts.pending > 0 ? 'saving' : 'saved' }
}

function awayState({ online, everCaughtUp, pending }: ConnectionFacts): SaveState {
  if (!online) return { kind: 'offline', kept: pending }
  return everCaughtUp || pending > 0 ? { kind: 'reconnecting', kept: pending } : { kind: 'opening' }
}
