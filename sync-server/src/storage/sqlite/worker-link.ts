import { Worker } from 'node:worker_threads'
import { StartError } from '../../kernel/start-error.ts'
import { StorageError } from '../storage-error.ts'
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The main thread's end: it posts requests and never waits for the disk. */
export class WorkerLink {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #started = Promise.withResolvers<void>()
  readonly #closed = Promise.withResolvers<void>()
  #nextId = 1
  #ended = false

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: settings })
    this.#worker.on('message', (reply: WorkerReply) => this.#receive(reply))
    this.#worker.on('error', (error) => this.#end(String(error)))
    this.#worker.on('exit', () => this.#end('the database worker ended'))
  }

  /** Resolves when the database is open and migrated; throws a StartError otherwise. */
  started(): Promise<void> {
    return this.#started.promise
  }

  call(port: string, method: string, parameters: readonly unknown[]): Promise<unknown> {
    if (this.#ended) return Promise.reject(new StorageError('down', 'the database is closed'))
    const id = this.#nextId++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, { resolve, reject })
    this.#post({ kind: 'call', id, port, method, parameters })
    return promise
  }

  close(): Promise<void> {
    if (!this.#ended) this.#post({ kind: 'close' })
    return this.#closed.promise
  }

  #post(request: WorkerRequest): void {
    this.#worker.postMessage(request)
  }

  #receive(reply: WorkerReply): void {
    switch (reply.kind) {
      case 'ready':
        return this.#started.resolve()
      case 'cannotStart':
        return this.#started.reject(new StartError(reply.message))
      case 'closed':
        return this.#end('the database is closed')
      case 'result':
        return this.#take(reply.id)?.resolve(reply.value)
      case 'failure':
        return this.#take(reply.id)?.reject(new StorageError(reply.code, reply.detail))
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    return waiting
  }

  #end(reason: string): void {
    if (this.#ended) return
    this.#ended = true
    this.#started.reject(new StartError(`Cannot open the database: ${reason}`))
    for (const { reject } of this.#waiting.values()) reject(new StorageError('down', reason))
    this.#waiting.clear()
    this.#closed.resolve()
  }
}
