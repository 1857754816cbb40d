import type { BoardPictureOrder } from '@sightline/protocol'
import { AccessError } from '../auth/access.ts'
import type { Principal } from '../auth/principal.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Logger } from '../kernel/logger.ts'
import { IdleThread } from '../kernel/idle-thread.ts'
import { LatestValues } from '../kernel/latest-values.ts'
import { transferList } from '../kernel/transfer-list.ts'
import type { BlueprintParts } from './blueprint-parts.ts'

const mostKept = 500
/** Whoever comes after these does without: the board itself is there before a picture would be. */
const mostDrawn = 8

export interface BoardPicturesOptions extends Pick<BlueprintParts, 'access' | 'storage'> {
  readonly clock: Clock
  readonly logger: Logger
  /** The address of the module that draws, a `BoardPictureProgram`. Undefined: there is none. */
  readonly program: string | undefined
  readonly idleMs: number
}

/** Draws boards as their page shows them first, in a thread, and keeps what it drew until the blueprint changes. */
export class BoardPictures {
  readonly #options: BoardPicturesOptions
  readonly #kept = new LatestValues<Uint8Array<ArrayBuffer> | undefined>(mostKept)
  readonly #thread: IdleThread<BoardPictureOrder, Uint8Array<ArrayBuffer>>
  #drawn = 0

  constructor(options: BoardPicturesOptions) {
    const { clock, idleMs, program } = options
    this.#options = options
    this.#thread = new IdleThread({
      clock,
      idleMs,
      program: new URL('./board-picture-worker.ts', import.meta.url),
      data: program,
    })
  }

  /** The page of a board was asked for, and asks for its picture next. */
  expect(): void {
    if (this.#options.program !== undefined) this.#thread.expect()
  }

  /** As gzip; undefined where there is none to be had now. */
  async draw(
    principal: Principal,
    blueprintId: string,
    asked: Pick<BoardPictureOrder, 'language' | 'width' | 'height'>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { access, storage, program } = this.#options
    const { blueprint, role, shows } = await access.require(principal, 'read', blueprintId)
    const { hidesStickies } = await storage.workshops.find(blueprintId)
    const drawn = { role, shows, hidesStickies, ...asked }
    const key = `${blueprintId} ${JSON.stringify(drawn)}`
    const version = `${blueprint.epoch}-${blueprint.seq}`
    const isBusy = this.#drawn >= mostDrawn
    if (program === undefined || (isBusy && !this.#kept.has(key, version))) return undefined
    // The document may be ahead of the row that was read: the next request draws it again, under a new version.
    return this.#kept.of(key, version, () => this.#draw(blueprintId, drawn))
  }

  /** What cannot be drawn is tried again once it has changed. */
  async #draw(
    blueprintId: string,
    drawn: Omit<BoardPictureOrder, 'updates'>,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    this.#drawn++
    try {
      const stored = await this.#options.storage.updateLog.load(blueprintId)
      if (stored === undefined) throw new AccessError('notFound')
      const updates = stored.snapshot ? [stored.snapshot.bytes, ...stored.updates] : stored.updates
      return await this.#thread.ask({ ...drawn, updates }, transferList(updates)).catch((error: unknown) => {
        this.#options.logger.warn({ err: error, blueprintId }, 'a board could not be drawn')
        return undefined
      })
    } finally {
      this.#drawn--
    }
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
