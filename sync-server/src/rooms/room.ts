import { upgradeSchema } from '@sightline/blueprint'
import { encodeAwarenessFrame, type AwarenessFrame } from '@sightline/protocol'
import type * as Y from 'yjs'
import type { Right } from '../auth/access.ts'
import type { FreeMemory } from '../kernel/free-memory.ts'
import type { Logger } from '../kernel/logger.ts'
import { QuietTimer } from '../kernel/quiet-timer.ts'
import { StorageError } from '../storage/storage-error.ts'
import type { Backlog } from './backlog.ts'
import { BatchRunner } from './batch-runner.ts'
import type { DocumentBudget, DocumentHolder } from './document-budget.ts'
import { waitingBytes, type DocumentFrame } from './document-frame.ts'
import type { FrameLimits } from './frame-applier.ts'
import { changeRight, letIn } from './let-in.ts'
import { Presence } from './presence.ts'
import { Projections } from './projections.ts'
import { Presenter } from './presenter.ts'
import { RoomContent } from './room-content.ts'
import type { RoomSession } from './room-session.ts'
import { RoomLog, type RoomLogOptions } from './room-log.ts'
import { RoomTurns } from './room-turns.ts'
import { RoomClosedError, type ServerWrite } from './room-work.ts'

export type RoomState = 'loading' | 'active' | 'idle' | 'draining' | 'poisoned' | 'degraded' | 'gone'

/** What a client that wants to come in is told. */
export type Admission = Right | 'signedOut' | 'forbidden'

export interface RoomOptions extends RoomLogOptions {
  readonly logger: Logger
  readonly backlog: Backlog
  readonly budget: DocumentBudget
  readonly memory: FreeMemory
  readonly settings: RoomLogOptions['settings'] & FrameLimits & RoomIdleness
  /** Looks up what a person may do here, now. */
  readonly admit: (session: RoomSession) => Promise<Admission>
  /** The room is over and must not be found any more. */
  readonly onGone: (room: Room) => void
}

export interface RoomIdleness {
  /** An empty room is kept for so long. */
  readonly idleMs: number
  /** In a room that nobody edits the live document is kept for so long. */
  readonly documentIdleMs: number
  /** Whoever presents and has left keeps the part for so long. */
  readonly presenterKeepsMs: number
}

/** One open blueprint: who is in it, what they see of one another, and when it ends. */
export class Room implements DocumentHolder {
  readonly blueprintId: string
  readonly sessions = new Set<RoomSession>()
  readonly presence: Presence
  readonly projections = new Projections()
  readonly presenter: Presenter
  readonly #options: RoomOptions
  readonly #log: RoomLog
  #state: RoomState = 'loading'
  readonly #content: RoomContent
  readonly #turns: RoomTurns
  #cancelIdle: (() => void) | undefined
  /** A live document that nobody edits is given back, the rest of the room stays. */
  readonly #documentQuiet: QuietTimer

  constructor(options: RoomOptions) {
    this.blueprintId = options.blueprintId
    this.#options = options
    this.#log = new RoomLog(options)
    this.#content = new RoomContent(() => this.#log.load())
    const isOver = (): boolean => this.isOver
    this.#turns = new RoomTurns({
      batches: new BatchRunner({
        content: this.#content,
        log: this.#log,
        limits: options.settings,
        sessions: this.sessions,
        projections: this.projections,
        isOver,
      }),
      backlog: options.backlog,
      crowd: () => this.sessions.size,
      isOver,
      onFailed: (error) => this.#fail(error),
      onRest: () => this.#noteRest(),
    })
    this.presence = new Presence(options.clock, () => this.sessions, this.projections)
    this.presenter = new Presenter({
      clock: options.clock,
      keepsMs: options.settings.presenterKeepsMs,
      everyone: () => this.sessions,
    })
    this.#documentQuiet = new QuietTimer({
      clock: options.clock,
      quietMs: options.settings.documentIdleMs,
      onQuiet: () => this.#restDocument(),
    })
    this.#turns.add({ kind: 'alone', task: () => this.#load(), cancel: () => undefined })
  }

  get state(): RoomState {
    return this.#state
  }

  get isOver(): boolean {
    return this.#state === 'gone' || this.#state === 'poisoned' || this.#state === 'degraded'
  }

  /** Lets a client in; what it sends before it is admitted waits its turn. */
  join(session: RoomSession): void {
    this.sessions.add(session)
    this.#cancelIdle?.()
    this.#cancelIdle = undefined
    if (this.#state === 'idle') this.#state = 'active'
    this.#turns.add({ kind: 'alone', task: () => this.#admit(session), cancel: () => undefined })
  }

  leave(session: RoomSession): void {
    if (!this.sessions.delete(session)) return
    this.presence.leave(session)
    this.projections.keepFor(this.sessions)
    this.presenter.leave(session)
    this.#restWhenUnused()
  }

  receive(session: RoomSession, frame: DocumentFrame): void {
    if (session.role === undefined && !session.early.fits(waitingBytes(frame))) {
      return session.refuse(session.early.refusal)
    }
    this.#options.backlog.add(waitingBytes(frame))
    this.#turns.add({ kind: 'frame', session, frame })
  }

  receivePresence(session: RoomSession, frame: AwarenessFrame): void {
    this.#onceAdmitted(session, () => this.presence.receive(session, frame.entries))
  }

  /** The client asks who is here. */
  receiveQuery(session: RoomSession): void {
    this.#onceAdmitted(session, () => this.presence.greet(session))
  }

  /** A slow client has read everything; it is brought up to date in one update (rule P20). */
  catchUp(session: RoomSession): void {
    this.#turns.add({ kind: 'catchUp', session })
  }

  /**
   * An edit by the server, through the same pipeline; resolves when it is durable. `check` throws when it may not
   * be: it is asked when its turn has come, so that no change of rights gets in between (S-09).
   */
  write(personId: string, write: (doc: Y.Doc) => void, check?: () => Promise<unknown>): Promise<void> {
    const done = Promise.withResolvers<void>()
    const work: ServerWrite = { kind: 'write', personId, write, done }
    const task = async (): Promise<void> => {
      await check?.().then(() => this.#turns.add(work, 'next'), done.reject)
    }
    this.#turns.add(check === undefined ? work : { kind: 'alone', task, cancel: done.reject })
    return done.promise
  }

  /** Reads the document between two batches, when it holds durable edits only. */
  read<Result>(read: (doc: Y.Doc) => Result): Promise<Result> {
    return this.alone(async () => read((await this.#content.toWrite()).doc))
  }

  /** Runs between two batches. */
  alone<Result>(task: () => Result | Promise<Result>): Promise<Result> {
    return this.#turns.alone(task)
  }

  /** Looks again at what everybody may do; called from inside `alone` when rights have changed. */
  async readmitAll(): Promise<void> {
    for (const session of [...this.sessions]) {
      if (session.role === undefined) continue
      const admission = await this.#options.admit(session)
      if (admission === 'signedOut' || admission === 'forbidden') session.refuse(admission)
      else changeRight(session, admission, await this.#content.toRead())
    }
  }

  passClientIdsOn(fromPersonId: string, toPersonId: string): Promise<void> {
    return this.alone(() => this.#content.passClientIdsOn(fromPersonId, toPersonId))
  }

  /** Ends the room for everyone; unfinished turns are cut off. */
  close(reason: 'restart' | 'deleted' | 'storageDown'): void {
    this.#end('gone', reason)
  }

  giveDocumentBack(): boolean {
    if (this.#turns.isRunning) return false
    if (this.#content.hasDocument) this.#log.compactTail(true)
    this.#content.release()
    this.#options.memory.freed()
    return true
  }

  /** Finishes what is queued, then ends. For a clean shutdown. */
  async drain(): Promise<void> {
    if (this.isOver) return
    for (const session of this.sessions) session.push({ type: 'shutdown' })
    await this.alone(() => undefined).catch(() => undefined)
    this.#end('gone', 'restart')
    await this.#turns.settled
  }

  /** Now, or when its admission is over; never for one that was refused or has left meanwhile. */
  #onceAdmitted(session: RoomSession, action: () => void): void {
    if (session.role !== undefined) return action()
    if (!session.early.fits(0)) return session.refuse(session.early.refusal)
    const task = async (): Promise<void> => {
      if (session.role !== undefined && this.sessions.has(session)) action()
    }
    this.#turns.add({ kind: 'alone', task, cancel: () => undefined })
  }

  async #admit(session: RoomSession): Promise<void> {
    if (!this.sessions.has(session)) return
    if (session.epoch !== undefined && session.epoch !== this.#log.epoch) return session.refuse('epoch')
    const admission = await this.#options.admit(session)
    if (!this.sessions.has(session) || session.isRefused) return
    if (admission === 'signedOut' || admission === 'forbidden') return session.refuse(admission)
    const content = await this.#content.toRead()
    if (!this.sessions.has(session) || session.isRefused) return
    letIn(session, admission, content, this.#content.damage === 'none')
    this.presenter.greet(session)
    this.presence.greet(session)
    session.outbox.send(encodeAwarenessFrame([]))
  }

  async #load(): Promise<void> {
    try {
      await this.#content.toRead()
    } catch (error) {
      if (error instanceof RoomClosedError) return this.#end('gone', 'deleted')
      throw error
    }
    if (this.isOver) return
    const { damage } = this.#content
    if (damage !== 'none') this.#options.logger.error({ blueprintId: this.blueprintId, damage }, 'damaged')
    if (await this.#content.isToUpgrade()) this.#upgrade()
    this.#state = 'active'
  }

  /** Before anybody is let in, once: from then on the storage knows the document for what it is. */
  #upgrade(): void {
    const done = Promise.withResolvers<void>()
    done.promise.catch(() => undefined)
    this.#turns.add({ kind: 'write', personId: undefined, write: (doc) => upgradeSchema(doc), done }, 'next')
  }

  #noteRest(): void {
    this.#restWhenUnused()
    if (this.#content.hasDocument) this.#options.budget.used(this, this.#log.documentBytes)
    if (!this.isOver) this.#documentQuiet.touch()
  }

  #restDocument(): boolean {
    const isGivenBack = this.giveDocumentBack()
    if (isGivenBack) this.#options.budget.gone(this)
    return isGivenBack
  }

  #restWhenUnused(): void {
    if (this.isOver || this.sessions.size > 0 || !this.#turns.isIdle) return
    if (this.#cancelIdle !== undefined) return
    this.#state = 'idle'
    this.#cancelIdle = this.#options.clock.after(this.#options.settings.idleMs, () => this.#unload())
  }

  #unload(): void {
    this.#cancelIdle = undefined
    if (this.sessions.size > 0 || !this.#turns.isIdle) return
    this.#state = 'draining'
    this.#log.compactTail(true)
    this.#end('gone', 'restart')
  }

  #fail(error: unknown): void {
    if (this.isOver) return
    this.#options.logger.error({ blueprintId: this.blueprintId, err: error }, 'room failed')
    if (error instanceof StorageError && error.code !== 'conflict') this.#end('degraded', 'storageDown')
    else this.#end('poisoned', 'restart')
  }

  #end(state: RoomState, reason: 'restart' | 'deleted' | 'storageDown'): void {
    if (this.isOver) return
    this.#state = state
    this.#cancelIdle?.()
    this.#documentQuiet.stop()
    this.#options.onGone(this)
    for (const session of this.sessions) {
      if (reason === 'storageDown') session.push({ type: 'storage', state: 'degraded' })
      session.refuse(reason)
    }
    this.#turns.end()
    this.presence.stop()
    this.projections.keepFor([])
    this.presenter.stop()
    this.#content.release()
    this.#options.budget.gone(this)
    this.#options.memory.freed()
  }
}
