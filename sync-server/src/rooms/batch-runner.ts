import { StorageError } from '../storage/storage-error.ts'
import { publish, sendMissed } from './deliver.ts'
import { editsDocument, FrameApplier, type Answer, type FrameLimits } from './frame-applier.ts'
import type { RoomContent } from './room-content.ts'
import type { RoomDocument } from './room-document.ts'
import type { RoomLog } from './room-log.ts'
import type { RoomSession } from './room-session.ts'
import { RoomClosedError, type BatchWork } from './room-work.ts'
import type { DocumentContent } from './stored-content.ts'

export interface BatchRunnerOptions {
  readonly content: RoomContent
  readonly log: RoomLog
  readonly limits: FrameLimits
  /** Everybody who may be told. */
  readonly sessions: Iterable<RoomSession>
  /** The room may end while a batch waits for the storage. */
  readonly isOver: () => boolean
}

/** What happens to the frames that came together: applied, stored, published, and only then answered. */
export class BatchRunner {
  readonly #options: BatchRunnerOptions

  constructor(options: BatchRunnerOptions) {
    this.#options = options
  }

  /** Resolves to the answers that may be given now. Throws when the room has to end. */
  run(batch: readonly BatchWork[]): Promise<readonly Answer[]> {
    return batch.some(editsDocument) ? this.#edit(batch) : this.#answer(batch)
  }

  /** What the batch changed is durable, and only then published, before anything is answered (rule P8). */
  async #edit(batch: readonly BatchWork[]): Promise<readonly Answer[]> {
    const { content, log, limits, sessions } = this.#options
    const document = await content.toWrite()
    this.#assertGoesOn()
    if (content.damage !== 'none') return this.#refuseEdits(batch, document)
    const applier = new FrameApplier(document, limits, log.documentBytes)
    const applied = document.batch(() => {
      for (const work of batch) apply(applier, document, work)
    })
    if (applied !== undefined) await log.append(applied, [...applier.people])
    this.#assertGoesOn()
    if (applied !== undefined) publish(applied.bytes, sessions, document)
    return applier.answers
  }

  /** Of a damaged document nothing is overwritten and nothing acknowledged (T-19). */
  #refuseEdits(batch: readonly BatchWork[], document: RoomDocument): readonly Answer[] {
    for (const work of batch) {
      if (work.kind === 'write') work.done.reject(new StorageError('damaged', 'the blueprint is read-only'))
    }
    const readings = batch.filter((work) => !editsDocument(work) && !isFence(work))
    return this.#answersOf(readings, document)
  }

  async #answer(batch: readonly BatchWork[]): Promise<readonly Answer[]> {
    const content = await this.#options.content.toRead()
    this.#assertGoesOn()
    const isIntact = this.#options.content.damage === 'none'
    return this.#answersOf(isIntact ? batch : batch.filter((work) => !isFence(work)), content)
  }

  #answersOf(works: readonly BatchWork[], content: DocumentContent): readonly Answer[] {
    const applier = new FrameApplier(content, this.#options.limits, this.#options.log.documentBytes)
    for (const work of works) apply(applier, content, work)
    return applier.answers
  }

  #assertGoesOn(): void {
    if (this.#options.isOver()) throw new RoomClosedError()
  }
}

function apply(applier: FrameApplier, content: DocumentContent, work: BatchWork): void {
  switch (work.kind) {
    case 'frame':
      return applier.apply(work.session, work.frame)
    case 'catchUp':
      applier.answers.push(() => sendMissed(work.session, content))
      return
    case 'write':
      return applier.write(work)
  }
}

function isFence(work: BatchWork): boolean {
  return work.kind === 'frame' && work.frame.type === 'fence'
}
