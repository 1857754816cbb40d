import { Worker } from 'node:worker_threads'
import type { Clock } from './clock.ts'

/** One message to the thread, and back; `answerRequests` is the other end. */
export interface ThreadRequest<Request> {
  readonly id: number
  readonly request: Request
}

export type ThreadReply<Answer> =
  { readonly id: number; readonly answer: Answer } | { readonly id: number; readonly failure: string }

export interface IdleThreadOptions {
  readonly clock: Clock
  /** The module that it runs. */
  readonly program: URL
  /** A thread that had nothing to do for so long is ended: what it took to calculate goes back with it. */
  readonly idleMs: number
  /** What the program is told at its start. */
  readonly data?: unknown
}

/** A thread for long work; it is there while it is needed, and started again after it died. */
export class IdleThread<Request, Answer> {
  readonly #options: IdleThreadOptions
  readonly #waiting = new Map<number, PromiseWithResolvers<Answer>>()
  #worker: Worker | undefined
  #nextId = 1
  #cancelEnd: (() => void) | undefined

  constructor(options: IdleThreadOptions) {
    this.#options = options
  }

  /** How many requests are not answered yet. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** What is `given` away is not copied, and the caller cannot use it any more. */
  ask(request: Request, given: readonly ArrayBuffer[] = []): Promise<Answer> {
    const waiting = Promise.withResolvers<Answer>()
    const id = this.#nextId++
    this.#waiting.set(id, waiting)
    this.#cancelEnd?.()
    this.#worker ??= this.#start()
    this.#worker.postMessage({ id, request } satisfies ThreadRequest<Request>, given)
    return waiting.promise
  }

  /** It will be asked in a moment, and need not be started then. */
  expect(): void {
    this.#worker ??= this.#start()
    if (this.#waiting.size === 0) this.#endLater()
  }

  /** Whoever asks from now on gets another thread: one that is being ended answers nobody. */
  async close(): Promise<void> {
    this.#cancelEnd?.()
    const worker = this.#worker
    if (worker === undefined) return
    this.#ended(worker)
    await worker.terminate()
  }

  #settle({ id, ...reply }: ThreadReply<Answer>): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if ('answer' in reply) waiting?.resolve(reply.answer)
    else waiting?.reject(new Error(reply.failure))
    if (this.#waiting.size === 0) this.#endLater()
  }

  #endLater(): void {
    this.#cancelEnd?.()
    this.#cancelEnd = this.#options.clock.after(this.#options.idleMs, () => void this.close())
  }

  #start(): Worker {
    const worker = new Worker(this.#options.program, { workerData: this.#options.data })
    worker.unref()
    worker.on('message', (reply: ThreadReply<Answer>) => this.#settle(reply))
    worker.on('error', (error) => this.#ended(worker, error))
    worker.on('exit', () => this.#ended(worker))
    return worker
  }

  #ended(worker: Worker, cause?: unknown): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const { reject } of this.#waiting.values()) reject(new Error('the thread ended', { cause }))
    this.#waiting.clear()
  }
}
