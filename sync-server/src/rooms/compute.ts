import { Worker } from 'node:worker_threads'
import { transferList } from '../kernel/transfer-list.ts'
import type { BuiltSnapshot, SnapshotParts } from './build-snapshot.ts'
import type { ComputeReply, ComputeRequest } from './compute-worker.ts'

/** The thread for long calculations; it is started when first needed and again after it died. */
export class Compute {
  readonly #waiting = new Map<number, PromiseWithResolvers<BuiltSnapshot>>()
  #worker: Worker | undefined
  #nextId = 1

  /** The bytes are given away: the caller cannot use them any more. */
  buildSnapshot(parts: SnapshotParts): Promise<BuiltSnapshot> {
    const waiting = Promise.withResolvers<BuiltSnapshot>()
    const id = this.#nextId++
    this.#waiting.set(id, waiting)
    const request: ComputeRequest = { id, parts }
    this.#worker ??= this.#start()
    this.#worker.postMessage(request, transferList([parts.snapshot?.bytes, ...parts.updates]))
    return waiting.promise
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./compute-worker.ts', import.meta.url))
    worker.unref()
    worker.on('message', (reply: ComputeReply) => {
      const waiting = this.#waiting.get(reply.id)
      this.#waiting.delete(reply.id)
      if ('built' in reply) waiting?.resolve(reply.built)
      else waiting?.reject(new Error(reply.failure))
    })
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
