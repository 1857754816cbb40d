import { encodeAwarenessFrame, LIMITS, type PresenceEntry } from '@sightline/protocol'
import type { Clock } from '../kernel/clock.ts'
import type { Projections } from './projections.ts'
import type { RoomSession } from './room-session.ts'
import { shownPresence } from './shown-presence.ts'

/** Presence goes out at most this often; what comes in between is the last of it. */
export const PRESENCE_PERIOD_MS = 40

interface Bound {
  readonly session: RoomSession
  clock: number
  state: string
}

/**
 * Who is where in one room (rules P14, P15). It keeps its own clocks: they only grow, so a client that comes
 * back under the same id is not taken for its own past.
 */
export class Presence {
  readonly #clock: Clock
  readonly #everyone: () => Iterable<RoomSession>
  readonly #projections: Projections
  readonly #byClientId = new Map<number, Bound>()
  readonly #changed = new Set<number>()
  #lastClock = 0
  #lastSentAt = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | undefined

  constructor(clock: Clock, everyone: () => Iterable<RoomSession>, projections: Projections) {
    this.#clock = clock
    this.#projections = projections
    this.#everyone = everyone
  }

  get size(): number {
    return this.#byClientId.size
  }

  receive(session: RoomSession, entries: readonly PresenceEntry[]): void {
    const own = this.#ownEntry(session, entries)
    if (own === undefined) return
    const state = stamp(session, own.state)
    if (state === undefined) return
    if (state === 'null') this.#forget(own.clientId)
    else this.#remember(session, own.clientId, state)
  }

  /** Everybody else's presence, for one who has just come. */
  greet(session: RoomSession): void {
    const entries = [...this.#byClientId]
      .filter(([clientId]) => clientId !== session.clientId)
      .map(([clientId, { clock, state }]) => ({ clientId, clock, state }))
    if (entries.length > 0) this.#send(session, entries)
  }

  /** The person of the socket has another name or colour. */
  renew(session: RoomSession): void {
    const { clientId } = session
    const bound = clientId === undefined ? undefined : this.#byClientId.get(clientId)
    if (clientId === undefined || bound?.session !== session) return
    const state = stamp(session, bound.state)
    if (state !== undefined) this.#remember(session, clientId, state)
  }

  /** Gone at once; nothing happens when a newer socket has taken over the client id. */
  leave(session: RoomSession): void {
    const clientId = session.clientId
    if (clientId !== undefined && this.#byClientId.get(clientId)?.session === session) this.#forget(clientId)
  }

  stop(): void {
    this.#cancel?.()
    this.#byClientId.clear()
  }

  #ownEntry(session: RoomSession, entries: readonly PresenceEntry[]): PresenceEntry | undefined {
    if (session.clientId === undefined) this.#bind(session, entries)
    const own = entries.find((entry) => entry.clientId === session.clientId)
    return own !== undefined && Buffer.byteLength(own.state) <= LIMITS.presenceBytes ? own : undefined
  }

  #bind(session: RoomSession, entries: readonly PresenceEntry[]): void {
    const [entry, ...others] = entries
    if (entry === undefined || others.length > 0) return
    const holder = this.#byClientId.get(entry.clientId)?.session
    if (holder === undefined || holder.person.id === session.person.id) session.clientId = entry.clientId
  }

  #remember(session: RoomSession, clientId: number, state: string): void {
    this.#byClientId.set(clientId, { session, clock: this.#nextClock(), state })
    this.#announce(clientId)
  }

  #forget(clientId: number): void {
    if (!this.#byClientId.delete(clientId)) return
    this.#changed.delete(clientId)
    this.#broadcast([{ clientId, clock: this.#nextClock(), state: 'null' }])
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.#clock.now())
    return this.#lastClock
  }

  #announce(clientId: number): void {
    this.#changed.add(clientId)
    if (this.#cancel !== undefined) return
    const waitMs = this.#lastSentAt + PRESENCE_PERIOD_MS - this.#clock.now()
    if (waitMs <= 0) this.#sendChanged()
    else this.#cancel = this.#clock.after(waitMs, () => this.#sendChanged())
  }

  #sendChanged(): void {
    this.#cancel = undefined
    this.#lastSentAt = this.#clock.now()
    const entries = [...this.#changed].flatMap((clientId) => {
      const bound = this.#byClientId.get(clientId)
      return bound === undefined ? [] : [{ clientId, clock: bound.clock, state: bound.state }]
    })
    this.#changed.clear()
    this.#broadcast(entries)
  }

  /** Nobody is told of themselves: a client answers its own entry with another one, and so on without end. */
  #broadcast(entries: readonly PresenceEntry[]): void {
    const named = new Set(entries.map(({ clientId }) => clientId))
    const frame = encodeAwarenessFrame(entries)
    for (const session of this.#everyone()) {
      if (session.role === undefined) continue
      const isNamed = session.clientId !== undefined && named.has(session.clientId)
      if (!isNamed && session.seesEverything) session.outbox.sendAwareness(frame)
      else this.#sendOthers(session, entries)
    }
  }

  #sendOthers(session: RoomSession, entries: readonly PresenceEntry[]): void {
    const others = entries.filter(({ clientId }) => clientId !== session.clientId)
    if (others.length > 0) this.#send(session, others)
  }

  #send(session: RoomSession, entries: readonly PresenceEntry[]): void {
    const shown = session.seesEverything
      ? entries
      : entries.map(({ state, ...entry }) => ({
          ...entry,
          state: shownPresence(state, (id) => this.#projections.shows(session, id)),
        }))
    session.outbox.sendAwareness(encodeAwarenessFrame(shown))
  }
}

/** The client's state with the person that the server knows; undefined when it is no JSON object. */
function stamp(session: RoomSession, state: string): string | undefined {
  const parsed = parse(state)
  if (parsed === null) return 'null'
  if (typeof parsed !== 'object' || Array.isArray(parsed)) return undefined
  const { id, name, colour } = session.person
  // On the board of one who is shown a part of it, other things stand where the cursor points.
  const cursor = session.seesEverything ? {} : { cursor: null }
  return JSON.stringify({ ...parsed, ...cursor, person: { id, name, colour } })
}

function parse(state: string): unknown {
  try {
    return JSON.parse(state)
  } catch {
    return undefined
  }
}
