import { Worker } from 'node:worker_threads'
import type { Clock } from '../kernel/clock.ts'
import { transferList } from '../kernel/transfer-list.ts'
import type { BuiltSnapshot, SnapshotParts } from './build-snapshot.ts'
import type { ComputeReply, ComputeRequest } from './compute-worker.ts'

/** The thread for long calculations; it is there while it is needed, and started again after it died. */
export class Compute {
  readonly #clock: Clock
  readonly #idleMs: number
  readonly #waiting = new Map<number, PromiseWithResolvers<BuiltSnapshot>>()
  #worker: Worker | undefined
  #nextId = 1
  #cancelEnd: (() => void) | undefined

  /** A thread that had nothing to do for `idleMs` is ended: what it took to calculate goes back with it. */
  constructor(clock: Clock, idleMs: number) {
    this.#clock = clock
    this.#idleMs = idleMs
  }

  /** The bytes are given away: the caller cannot use them any more. */
  buildSnapshot(parts: SnapshotParts): Promise<BuiltSnapshot> {
    const waiting = Promise.withResolvers<BuiltSnapshot>()
    const id = this.#nextId++
    this.#waiting.set(id, waiting)
    const request: ComputeRequest = { id, parts }
    this.#cancelEnd?.()
    this.#worker ??= this.#start()
    this.#worker.postMessage(request, transferList([parts.snapshot?.bytes, ...parts.updates]))
    return waiting.promise
  }

  /** Whoever asks from now on gets another thread: one that is being ended answers nobody. */
  async close(): Promise<void> {
    this.#cancelEnd?.()
    const worker = this.#worker
    if (worker === undefined) return
    this.#ended(worker)
    await worker.terminate()
  }

  #settle({ id, ...reply }: ComputeReply): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if ('built' in reply) waiting?.resolve(reply.built)
    else waiting?.reject(new Error(reply.failure))
    if (this.#waiting.size === 0) this.#cancelEnd = this.#clock.after(this.#idleMs, () => void this.close())
  }

  #start(): Worker {
    const worker = new Worker(new URL('./compute-worker.ts', import.meta.url))
    worker.unref()
    worker.on('message', (reply: ComputeReply) => this.#settle(reply))
    worker.on('error', () => this.#ended(worker))
    worker.on('exit', () => this.#ended(worker))
    return worker
  }

  #ended(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('the compute worker ended'))
    this.#waiting.clear()
  }
}
