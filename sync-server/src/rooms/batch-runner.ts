import { StorageError } from '../storage/storage-error.ts'
import { publish } from './deliver.ts'
import { editsDocument, FrameApplier, type Answer, type FrameLimits } from './frame-applier.ts'
import type { Projections } from './projections.ts'
import type { RoomContent } from './room-content.ts'
import { RoomDocument } from './room-document.ts'
import type { RoomLog } from './room-log.ts'
import type { RoomSession } from './room-session.ts'
import { RoomClosedError, type BatchWork } from './room-work.ts'
import type { DocumentContent } from './stored-content.ts'

export interface BatchRunnerOptions {
  readonly content: RoomContent
  readonly log: RoomLog
  readonly limits: FrameLimits
  /** Everybody who may be told. */
  readonly sessions: ReadonlySet<RoomSession>
  readonly projections: Projections
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
    const { content, log, sessions, projections } = this.#options
    const document = await content.toWrite()
    this.#assertGoesOn()
    if (content.damage !== 'none') return this.#refuseEdits(batch, document)
    const applier = this.#applier(document)
    const applied = document.batch(() => {
      for (const work of batch) apply(applier, work)
    })
    if (applied !== undefined) await log.append(applied, [...applier.people])
    this.#assertGoesOn()
    if (applied !== undefined) {
      publish(
        applied.bytes,
        [...sessions].filter((session) => session.seesEverything),
        document,
      )
      projections.publish(document, applied.touched, sessions)
    }
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
    const isProjected = batch.some((work) => work.kind !== 'write' && !work.session.seesEverything)
    const { content: room } = this.#options
    const content = isProjected ? await room.toWrite() : await room.toRead()
    this.#assertGoesOn()
    const isIntact = this.#options.content.damage === 'none'
    return this.#answersOf(isIntact ? batch : batch.filter((work) => !isFence(work)), content)
  }

  #answersOf(works: readonly BatchWork[], content: DocumentContent): readonly Answer[] {
    const applier = this.#applier(content)
    for (const work of works) apply(applier, work)
    return applier.answers
  }

  #applier(content: DocumentContent): FrameApplier {
    const { limits, log, projections } = this.#options
    return new FrameApplier({
      content,
      limits,
      documentBytes: log.documentBytes,
      contentOf(session) {
        if (session.seesEverything) return content
        if (content instanceof RoomDocument) return projections.of(session.shows, content)
        throw new Error('a reader of a part was given a batch without a document')
      },
    })
  }

  #assertGoesOn(): void {
    if (this.#options.isOver()) throw new RoomClosedError()
  }
}

function apply(applier: FrameApplier, work: BatchWork): void {
  switch (work.kind) {
    case 'frame':
      return applier.apply(work.session, work.frame)
    case 'catchUp':
      return applier.catchUp(work.session)
    case 'write':
      return applier.write(work)
  }
}

function isFence(work: BatchWork): boolean {
  return work.kind === 'frame' && work.frame.type === 'fence'
}
