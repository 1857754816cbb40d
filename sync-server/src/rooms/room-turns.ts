import { setTimeout } from 'node:timers/promises'
import type { Backlog } from './backlog.ts'
import { restAfter } from './batch-pace.ts'
import type { BatchRunner } from './batch-runner.ts'
import { waitingBytes } from './document-frame.ts'
import { editsDocument } from './frame-applier.ts'
import { cancelWork, type BatchWork, type Work } from './room-work.ts'

export interface RoomTurnsOptions {
  readonly batches: BatchRunner
  readonly backlog: Backlog
  /** How many people get what a batch has changed. */
  readonly crowd: () => number
  /** Nothing that still waits is done, and nothing more is taken. */
  readonly isOver: () => boolean
  readonly onFailed: (error: unknown) => void
  /** Nothing waits any more. */
  readonly onRest: () => void
}

/**
 * Everything that touches the document waits in one queue; a turn takes what is there, applies it, stores it, and only
 * then lets anybody know (rules P7 to P9). While a turn is being stored the document holds what is not durable yet, so
 * nothing reads it until the turn is over.
 */
export class RoomTurns {
  readonly #options: RoomTurnsOptions
  readonly #settled = Promise.withResolvers<void>()
  #queue: Work[] = []
  #isRunning = false
  #editsInBatch = 0

  constructor(options: RoomTurnsOptions) {
    this.#options = options
  }

  get isRunning(): boolean {
    return this.#isRunning
  }

  get isIdle(): boolean {
    return !this.#isRunning && this.#queue.length === 0
  }

  /** Resolves when the last turn of a room that is over has ended. */
  get settled(): Promise<void> {
    return this.#settled.promise
  }

  add(work: Work, place: 'last' | 'next' = 'last'): void {
    if (this.#options.isOver()) return this.#cancel(work)
    if (place === 'next') this.#queue.unshift(work)
    else this.#queue.push(work)
    this.#wake()
  }

  /** Runs between two batches. */
  alone<Result>(task: () => Result | Promise<Result>): Promise<Result> {
    const done = Promise.withResolvers<Result>()
    const run = async (): Promise<void> => {
      try {
        done.resolve(await task())
      } catch (error) {
        done.reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    this.add({ kind: 'alone', task: run, cancel: (error) => done.reject(error) })
    return done.promise
  }

  /** When the room is over; the turn that runs, if one does, finds that out by itself. */
  end(): void {
    for (const work of this.#queue) this.#cancel(work)
    this.#queue = []
    if (!this.#isRunning) this.#settled.resolve()
  }

  #cancel(work: Work): void {
    this.#settleBacklog([work])
    cancelWork(work)
  }

  #settleBacklog(works: readonly Work[]): void {
    const bytes = works.reduce((sum, work) => sum + (work.kind === 'frame' ? waitingBytes(work.frame) : 0), 0)
    if (bytes > 0) this.#options.backlog.remove(bytes)
  }

  /** Starts on the next turn of the loop, so that what arrived in this one goes together. */
  #wake(): void {
    if (this.#isRunning) return
    this.#isRunning = true
    setImmediate(() => void this.#run())
  }

  async #run(): Promise<void> {
    const { isOver, onFailed, onRest } = this.#options
    try {
      while (this.#queue.length > 0 && !isOver()) {
        await this.#turn()
        await this.#rest()
      }
    } catch (error) {
      onFailed(error)
    }
    this.#isRunning = false
    if (isOver()) this.#settled.resolve()
    onRest()
  }

  async #turn(): Promise<void> {
    const [first] = this.#queue
    if (first?.kind === 'alone') {
      this.#queue.shift()
      return first.task()
    }
    await this.#batch(this.#takeBatch())
  }

  async #rest(): Promise<void> {
    const restMs = restAfter(this.#editsInBatch, this.#options.crowd())
    this.#editsInBatch = 0
    if (restMs >= 1) await setTimeout(restMs)
  }

  #takeBatch(): readonly BatchWork[] {
    const end = this.#queue.findIndex((work) => work.kind === 'alone')
    const batch = this.#queue.splice(0, end < 0 ? this.#queue.length : end)
    return batch.filter((work) => work.kind !== 'alone')
  }

  async #batch(batch: readonly BatchWork[]): Promise<void> {
    const writes = batch.filter((work) => work.kind === 'write')
    this.#editsInBatch = batch.filter(editsDocument).length
    try {
      for (const answer of await this.#options.batches.run(batch)) answer()
      for (const { done } of writes) done.resolve()
    } catch (error) {
      for (const { done } of writes) done.reject(error instanceof Error ? error : new Error(String(error)))
      throw error
    } finally {
      this.#settleBacklog(batch)
    }
  }
}
