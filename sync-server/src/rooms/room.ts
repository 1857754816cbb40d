import type { Role } from '@sightline/blueprint'
import { encodeAwarenessFrame, type AwarenessFrame } from '@sightline/protocol'
import type * as Y from 'yjs'
import type { Logger } from '../kernel/logger.ts'
import { StorageError } from '../storage/storage-error.ts'
import { publish, sendMissed } from './deliver.ts'
import type { DocumentFrame } from './document-frame.ts'
import { FrameApplier, type FrameLimits } from './frame-applier.ts'
import { changeRole, letIn } from './let-in.ts'
import { Presence } from './presence.ts'
import { RoomDocument } from './room-document.ts'
import type { RoomSession } from './room-session.ts'
import { RoomLog, type RoomLogOptions } from './room-log.ts'
import { cancelWork, RoomClosedError, type BatchWork, type ServerWrite, type Work } from './room-work.ts'

export type RoomState = 'loading' | 'active' | 'idle' | 'draining' | 'poisoned' | 'degraded' | 'gone'

/** What a client that wants to come in is told. */
export type Admission = Role | 'signedOut' | 'forbidden'

export interface RoomOptions extends RoomLogOptions {
  readonly logger: Logger
  readonly settings: RoomLogOptions['settings'] & FrameLimits & { readonly idleMs: number }
  /** Looks up what a person may do here, now. */
  readonly admit: (session: RoomSession) => Promise<Admission>
  /** The room is over and must not be found any more. */
  readonly onGone: (room: Room) => void
}

/**
 * One open blueprint. Everything that touches the document waits in one queue; a turn takes what is there,
 * applies it, stores it, and only then lets anybody know (rules P7 to P9). While a turn is being stored the
 * document holds what is not durable yet, so nothing reads it until the turn is over.
 */
export class Room {
  readonly blueprintId: string
  readonly sessions = new Set<RoomSession>()
  readonly presence: Presence
  readonly #options: RoomOptions
  readonly #log: RoomLog
  readonly #settled = Promise.withResolvers<void>()
  #state: RoomState = 'loading'
  #document: RoomDocument | undefined
  #queue: Work[] = []
  #running = false
  #cancelIdle: (() => void) | undefined

  constructor(options: RoomOptions) {
    this.blueprintId = options.blueprintId
    this.#options = options
    this.#log = new RoomLog(options)
    this.presence = new Presence(options.clock, () => this.sessions)
    this.#queue.push({ kind: 'alone', task: () => this.#load(), cancel: () => undefined })
    this.#wake()
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
    this.#enqueue({ kind: 'alone', task: () => this.#admit(session), cancel: () => undefined })
  }

  leave(session: RoomSession): void {
    if (!this.sessions.delete(session)) return
    this.presence.leave(session)
    this.#restWhenUnused()
  }

  receive(session: RoomSession, frame: DocumentFrame): void {
    this.#enqueue({ kind: 'frame', session, frame })
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
    this.#enqueue({ kind: 'catchUp', session })
  }

  /**
   * An edit by the server, through the same pipeline; resolves when it is durable. `check` throws when it may not
   * be: it is asked when its turn has come, so that no change of rights gets in between (S-09).
   */
  write(personId: string, write: (doc: Y.Doc) => void, check?: () => Promise<unknown>): Promise<void> {
    const done = Promise.withResolvers<void>()
    const work: ServerWrite = { kind: 'write', personId, write, done }
    const task = async (): Promise<void> => {
      await check?.().then(() => this.#enqueue(work, 'next'), done.reject)
    }
    this.#enqueue(check === undefined ? work : { kind: 'alone', task, cancel: done.reject })
    return done.promise
  }

  /** Runs between two batches, when the document holds durable edits only. */
  alone<Result>(task: (doc: Y.Doc) => Result | Promise<Result>): Promise<Result> {
    const done = Promise.withResolvers<Result>()
    const run = async (): Promise<void> => {
      try {
        done.resolve(await task(this.#mustDocument().doc))
      } catch (error) {
        done.reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    this.#enqueue({ kind: 'alone', task: run, cancel: (error) => done.reject(error) })
    return done.promise
  }

  /** Looks again at what everybody may do; called from inside `alone` when rights have changed. */
  async readmitAll(): Promise<void> {
    for (const session of [...this.sessions]) {
      if (session.role === undefined) continue
      const admission = await this.#options.admit(session)
      if (admission === 'signedOut' || admission === 'forbidden') session.refuse(admission)
      else changeRole(session, admission, this.#mustDocument())
    }
  }

  passClientIdsOn(fromPersonId: string, toPersonId: string): Promise<void> {
    return this.alone(() => this.#mustDocument().owners.passOn(fromPersonId, toPersonId))
  }

  /** Ends the room for everyone; unfinished turns are cut off. */
  close(reason: 'restart' | 'deleted' | 'storageDown'): void {
    this.#end('gone', reason)
  }

  /** Finishes what is queued, then ends. For a clean shutdown. */
  async drain(): Promise<void> {
    if (this.isOver) return
    for (const session of this.sessions) session.push({ type: 'shutdown' })
    await this.alone(() => undefined).catch(() => undefined)
    this.#end('gone', 'restart')
    await this.#settled.promise
  }

  /** Now, or when its admission is over; never for one that was refused or has left meanwhile. */
  #onceAdmitted(session: RoomSession, action: () => void): void {
    if (session.role !== undefined) return action()
    const task = async (): Promise<void> => {
      if (session.role !== undefined && this.sessions.has(session)) action()
    }
    this.#enqueue({ kind: 'alone', task, cancel: () => undefined })
  }

  #mustDocument(): RoomDocument {
    if (this.#document === undefined) throw new RoomClosedError()
    return this.#document
  }

  #enqueue(work: Work, place: 'last' | 'next' = 'last'): void {
    if (this.isOver) return cancelWork(work)
    if (place === 'next') this.#queue.unshift(work)
    else this.#queue.push(work)
    this.#wake()
  }

  /** Starts on the next turn of the loop, so that what arrived in this one goes together. */
  #wake(): void {
    if (this.#running) return
    this.#running = true
    setImmediate(() => void this.#run())
  }

  async #run(): Promise<void> {
    try {
      while (this.#queue.length > 0 && !this.isOver) await this.#turn()
    } catch (error) {
      this.#fail(error)
    }
    this.#running = false
    if (this.isOver) this.#settled.resolve()
    else this.#restWhenUnused()
  }

  async #turn(): Promise<void> {
    const [first] = this.#queue
    if (first?.kind === 'alone') {
      this.#queue.shift()
      return first.task()
    }
    await this.#batch(this.#takeBatch())
  }

  #takeBatch(): readonly BatchWork[] {
    const end = this.#queue.findIndex((work) => work.kind === 'alone')
    const batch = this.#queue.splice(0, end < 0 ? this.#queue.length : end)
    return batch.filter((work) => work.kind !== 'alone')
  }

  async #batch(batch: readonly BatchWork[]): Promise<void> {
    const document = this.#mustDocument()
    const applier = new FrameApplier(document, this.#options.settings, this.#log.documentBytes)
    const writes = batch.filter((work) => work.kind === 'write')
    try {
      const applied = document.batch(() => {
        for (const work of batch) this.#apply(applier, document, work)
      })
      if (applied !== undefined) await this.#log.append(applied, [...applier.people])
      if (this.isOver) throw new RoomClosedError()
      if (applied !== undefined) publish(applied.bytes, this.sessions, document)
    } catch (error) {
      for (const { done } of writes) done.reject(error instanceof Error ? error : new Error(String(error)))
      throw error
    }
    for (const answer of applier.answers) answer()
    for (const { done } of writes) done.resolve()
  }

  #apply(applier: FrameApplier, document: RoomDocument, work: BatchWork): void {
    switch (work.kind) {
      case 'frame':
        return applier.apply(work.session, work.frame)
      case 'catchUp':
        applier.answers.push(() => sendMissed(work.session, document))
        return
      case 'write':
        return applier.write(work)
    }
  }

  async #admit(session: RoomSession): Promise<void> {
    if (!this.sessions.has(session)) return
    if (session.epoch !== undefined && session.epoch !== this.#log.epoch) return session.refuse('epoch')
    const admission = await this.#options.admit(session)
    if (!this.sessions.has(session) || session.isRefused) return
    if (admission === 'signedOut' || admission === 'forbidden') return session.refuse(admission)
    letIn(session, admission, this.#mustDocument())
    this.presence.greet(session)
    session.outbox.send(encodeAwarenessFrame([]))
  }

  async #load(): Promise<void> {
    const stored = await this.#log.load()
    if (this.isOver) return
    if (stored === undefined) return this.#end('gone', 'deleted')
    if (stored.recovered) this.#options.logger.error({ blueprintId: this.blueprintId }, 'snapshot damaged')
    this.#document = new RoomDocument(stored)
    this.#state = 'active'
  }

  #restWhenUnused(): void {
    if (this.isOver || this.#running || this.sessions.size > 0 || this.#queue.length > 0) return
    if (this.#cancelIdle !== undefined) return
    this.#state = 'idle'
    this.#cancelIdle = this.#options.clock.after(this.#options.settings.idleMs, () => this.#unload())
  }

  #unload(): void {
    this.#cancelIdle = undefined
    if (this.sessions.size > 0 || this.#queue.length > 0 || this.#running) return
    this.#state = 'draining'
    this.#log.compactTail()
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
    this.#options.onGone(this)
    for (const session of this.sessions) {
      if (reason === 'storageDown') session.push({ type: 'storage', state: 'degraded' })
      session.refuse(reason)
    }
    for (const work of this.#queue) cancelWork(work)
    this.#queue = []
    this.presence.stop()
    this.#document?.destroy()
    this.#document = undefined
    if (!this.#running) this.#settled.resolve()
  }
}
