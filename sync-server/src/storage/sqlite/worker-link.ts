import { Worker } from 'node:worker_threads'
import { StartError } from '../../kernel/start-error.ts'
import { StorageError } from '../storage-error.ts'
import type { WorkerReply, WorkerRequest, WorkerSettings } from './worker-messages.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

const restartMs = 1000
/** What it makes is short-lived: with more room the thread would only hold on to it for longer. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 }

/**
 * The main thread's end: it posts requests and never waits for the disk. A worker that died is started again;
 * until then every request is answered with `down`.
 */
export class WorkerLink {
  readonly #settings: WorkerSettings
  readonly #waiting = new Map<number, Waiting>()
  readonly #started = Promise.withResolvers<void>()
  readonly #closed = Promise.withResolvers<void>()
  #worker: Worker | undefined
  #nextId = 1
  #hasStarted = false
  #closing = false

  constructor(settings: WorkerSettings) {
    this.#settings = settings
    this.#worker = this.#start()
  }

  /** Resolves when the database is open and migrated; throws a StartError otherwise. */
  started(): Promise<void> {
    return this.#started.promise
  }

  call(port: string, method: string, parameters: readonly unknown[]): Promise<unknown> {
    if (this.#worker === undefined || this.#closing) {
      return Promise.reject(new StorageError('down', 'the database is closed'))
    }
    const id = this.#nextId++
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.#waiting.set(id, { resolve, reject })
    this.#post({ kind: 'call', id, port, method, parameters })
    return promise
  }

  close(): Promise<void> {
    this.#closing = true
    if (this.#worker === undefined) this.#closed.resolve()
    else this.#post({ kind: 'close' })
    return this.#closed.promise
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: this.#settings,
      resourceLimits,
    })
    let reason = 'the database worker ended'
    worker.on('message', (reply: WorkerReply) => this.#receive(reply))
    worker.on('error', (error) => {
      reason = String(error)
    })
    worker.on('exit', () => this.#ended(reason))
    return worker
  }

  #post(request: WorkerRequest): void {
    this.#worker?.postMessage(request)
  }

  #receive(reply: WorkerReply): void {
    switch (reply.kind) {
      case 'ready':
        this.#hasStarted = true
        return this.#started.resolve()
      case 'cannotStart':
        return this.#started.reject(new StartError(reply.message))
      case 'closed':
        return this.#closed.resolve()
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

  #ended(reason: string): void {
    this.#worker = undefined
    this.#started.reject(new StartError(`Cannot open the database: ${reason}`))
    for (const { reject } of this.#waiting.values()) reject(new StorageError('down', reason))
    this.#waiting.clear()
    if (this.#closing || !this.#hasStarted) this.#closed.resolve()
    else setTimeout(() => this.#restart(), restartMs).unref()
  }

  #restart(): void {
    if (this.#closing || this.#worker !== undefined) return
    this.#worker = this.#start()
  }
}
