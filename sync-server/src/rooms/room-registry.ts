import { encodePushFrame, type PushEvent } from '@sightline/protocol'
import type * as Y from 'yjs'
import type { LiveSockets } from '../auth/live-sockets.ts'
import type { Principal } from '../auth/principal.ts'
import type { PersonRow } from '../storage/person-store.ts'
import type { Backlog } from './backlog.ts'
import type { DocumentBudget } from './document-budget.ts'
import { Room, type RoomOptions } from './room.ts'
import { RoomClosedError } from './room-work.ts'
import type { RoomSession } from './room-session.ts'

export type RoomRegistryOptions = Omit<RoomOptions, 'blueprintId' | 'onGone'>

/**
 * At any instant one room object for each blueprint: the entry is set before anything is awaited, and only the
 * room itself takes it away.
 */
export class RoomRegistry implements LiveSockets {
  readonly #options: RoomRegistryOptions
  readonly #rooms = new Map<string, Room>()
  #closing = false

  constructor(options: RoomRegistryOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#rooms.size
  }

  /** What all rooms have received and not stored yet. */
  get backlog(): Backlog {
    return this.#options.backlog
  }

  get budget(): DocumentBudget {
    return this.#options.budget
  }

  get isClosing(): boolean {
    return this.#closing
  }

  find(blueprintId: string): Room | undefined {
    return this.#rooms.get(blueprintId)
  }

  open(blueprintId: string): Room {
    const existing = this.#rooms.get(blueprintId)
    if (existing !== undefined) return existing
    if (this.#closing) throw new RoomClosedError()
    const room = new Room({ ...this.#options, blueprintId, onGone: (gone) => this.#forget(gone) })
    this.#rooms.set(blueprintId, room)
    return room
  }

  *sessions(): Iterable<RoomSession> {
    for (const room of this.#rooms.values()) yield* room.sessions
  }

  /** Reads the durable document of a blueprint, opening its room. */
  read<Result>(blueprintId: string, read: (doc: Y.Doc) => Result): Promise<Result> {
    return this.open(blueprintId).read(read)
  }

  /**
   * An event for those who are in the blueprint's room now; what it tells must be durable. One about an entity is for
   * those who are shown that, one about the board as a whole (`null`) for those who are shown all of it.
   */
  tell(blueprintId: string, event: PushEvent, about?: string | null): void {
    const room = this.find(blueprintId)
    const frame = encodePushFrame(event)
    for (const session of room?.sessions ?? []) {
      const isShown = about === undefined || room?.projections.shows(session, about) === true
      if (session.role !== undefined && !session.isRefused && isShown) session.outbox.send(frame)
    }
  }

  closeAuthSession(authSessionHash: string): void {
    for (const session of this.sessions()) {
      if (session.authSessionHash === authSessionHash) session.refuse('signedOut')
    }
  }

  closePerson(personId: string): void {
    for (const session of this.sessions()) {
      if (session.person.id === personId) session.refuse('signedOut')
    }
  }

  closeOthers({ person, authSessionHash }: Principal): void {
    for (const session of this.sessions()) {
      const isOther = session.authSessionHash !== authSessionHash
      if (session.person.id === person.id && isOther) session.refuse('signedOut')
    }
  }

  rebind(authSessionHash: string, principal: Principal): void {
    for (const session of this.sessions()) {
      if (session.authSessionHash === authSessionHash) session.rebind(principal)
    }
  }

  async changeAccess<Result>(blueprintId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#between(blueprintId, change, (room) => room.readmitAll())
  }

  async changeAccessToAll<Result>(
    blueprintIds: readonly string[],
    change: () => Promise<Result>,
  ): Promise<Result> {
    return inTurn(blueprintIds, change, (id, next) => this.changeAccess(id, next))
  }

  async closeBlueprint<Result>(blueprintId: string, change: () => Promise<Result>): Promise<Result> {
    return this.#between(blueprintId, change, async (room) => room.close('deleted'))
  }

  async closeBlueprints<Result>(
    blueprintIds: readonly string[],
    change: () => Promise<Result>,
  ): Promise<Result> {
    return inTurn(blueprintIds, change, (id, next) => this.closeBlueprint(id, next))
  }

  renew(person: PersonRow): void {
    for (const room of this.#rooms.values()) {
      for (const session of room.sessions) {
        if (session.person.id !== person.id) continue
        session.rebind({ person, authSessionHash: session.authSessionHash })
        room.presence.renew(session)
      }
    }
  }

  restartRoomsOf(personId: string): void {
    const rooms = [...this.#rooms.values()]
    for (const room of rooms) {
      if ([...room.sessions].some((session) => session.person.id === personId)) room.close('restart')
    }
  }

  async passClientIdsOn(fromPersonId: string, toPersonId: string): Promise<void> {
    const rooms = [...this.#rooms.values()]
    await Promise.all(
      rooms.map((room) => room.passClientIdsOn(fromPersonId, toPersonId).catch(ignoreClosedRoom)),
    )
  }

  /** Refuses new rooms, lets every room finish what it has, and closes the sockets. */
  async drain(): Promise<void> {
    this.#closing = true
    await Promise.all([...this.#rooms.values()].map((room) => room.drain()))
  }

  /** A room that opens during the change has read the rights before or after it; so it is asked again. */
  async #between<Result>(
    blueprintId: string,
    change: () => Promise<Result>,
    then: (room: Room) => Promise<void>,
  ): Promise<Result> {
    const room = this.find(blueprintId)
    if (room !== undefined) {
      const attempt = await this.#inRoom(room, change, then)
      if (attempt.ran) return attempt.result
    }
    const result = await change()
    const opened = this.find(blueprintId)
    if (opened !== undefined) await opened.alone(() => tell(opened, then)).catch(ignoreClosedRoom)
    return result
  }

  async #inRoom<Result>(
    room: Room,
    change: () => Promise<Result>,
    then: (room: Room) => Promise<void>,
  ): Promise<{ readonly ran: true; readonly result: Result } | { readonly ran: false }> {
    let outcome: { readonly result: Result } | undefined
    try {
      await room.alone(async () => {
        outcome = { result: await change() }
        await tell(room, then)
      })
    } catch (error) {
      if (outcome === undefined && !(error instanceof RoomClosedError)) throw error
    }
    return outcome === undefined ? { ran: false } : { ran: true, ...outcome }
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.blueprintId) === room) this.#rooms.delete(room.blueprintId)
  }
}

/** Inside a turn of every room, taken in one order, so that no two changes wait for each other. */
function inTurn<Result>(
  blueprintIds: readonly string[],
  change: () => Promise<Result>,
  around: (blueprintId: string, next: () => Promise<Result>) => Promise<Result>,
): Promise<Result> {
  const ordered = [...new Set(blueprintIds)].sort().reverse()
  return ordered.reduce<() => Promise<Result>>((next, id) => () => around(id, next), change)()
}

/** The change stands whatever happens here: when not everyone could be told, everyone comes in anew. */
async function tell(room: Room, then: (room: Room) => Promise<void>): Promise<void> {
  try {
    await then(room)
  } catch {
    room.close('restart')
  }
}

function ignoreClosedRoom(error: unknown): void {
  if (!(error instanceof RoomClosedError)) throw error
}
